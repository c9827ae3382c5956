import type { StatsFacts } from '../../view/stats/facts';

export interface StatsQuestion {
  readonly from: Date;
  readonly until: Date;
  /** Open requests that wait since before this stall. */
  readonly stalledBefore: Date;
  /** The numbers of the steps that are told. */
  readonly steps: readonly number[];
  /** Findings that are told. */
  readonly findings: number;
}

export interface StatsQueries {
  read(question: StatsQuestion): Promise<StatsFacts>;
}
