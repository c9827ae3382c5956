/** The heap's bounds, as the image and the unit of systemd set them: without them V8 collects late. */
export const AS_DEPLOYED = {
  NODE_OPTIONS: '--max-old-space-size=320 --max-semi-space-size=8',
} as const;
