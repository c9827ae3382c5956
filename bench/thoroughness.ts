/** How thorough a benchmark is. */
export interface Thoroughness {
  /** `--quick`: fewer and shorter rounds, for a look while one works. */
  readonly quick: boolean;
}
