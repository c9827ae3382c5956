/** What staff should know of a mail beside what it says: facts, whose words are found when somebody reads them. */
export type Reason =
  /** A mail of ours did not arrive, or not yet. `words` are the mail system's own. */
  | {
      readonly reason: 'bounced';
      readonly recipient: string | null;
      readonly words: string;
      readonly final: boolean;
    }
  /** The header, or the part of a mail, that gave a machine away. */
  | { readonly reason: 'machine'; readonly sign: string }
  | { readonly reason: 'secret-in-text' }
  | { readonly reason: 'too-big'; readonly megabytes: number }
  | { readonly reason: 'broken' | 'too-slow' | 'not-read' | 'not-stored' };
