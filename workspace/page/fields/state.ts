import type { InputBlock } from '../../slack/block-kit/blocks';

/** A field as far as it is filled in. */
export interface FieldState {
  /** Undefined until the person has touched the field. */
  value: string | readonly string[] | undefined;
  error: string | undefined;
  change: (value: string | string[]) => void;
  onUploading: (under: boolean) => void;
}

/** What every control of a field has. */
export interface Shared {
  id: string;
  'aria-invalid': boolean;
  'aria-required': boolean;
  'aria-describedby': string | undefined;
}

export type Element = InputBlock['element'];
