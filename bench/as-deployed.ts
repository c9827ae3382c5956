/** The heap's bound, as the image and the unit of systemd set it: without one V8 collects late. */
export const AS_DEPLOYED = { NODE_OPTIONS: '--max-old-space-size=320' } as const;
