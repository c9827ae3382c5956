import { HostConfig } from 'adaptivecards';

/** Colours come from the page's own sheet, so that light and dark are decided in one place. */
const color = (name: string) => ({ default: `var(--${name})`, subtle: 'var(--muted)' });
const colors = {
  default: color('ink'),
  dark: color('ink'),
  light: color('muted'),
  accent: color('accent-text'),
  good: color('accent-text'),
  warning: color('notice-text'),
  attention: color('danger'),
};
const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colors });

/** How cards are drawn here: about as Teams draws them, with what Teams allows. */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontTypes: {
    default: {
      fontFamily: 'inherit',
      fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
      fontWeights: { lighter: 400, default: 400, bolder: 650 },
    },
    monospace: {
      fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
      fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 20 },
      fontWeights: { lighter: 400, default: 400, bolder: 650 },
    },
  },
  spacing: { small: 4, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--raised)'),
    good: style('var(--accent-soft)'),
    attention: style('var(--danger-soft)'),
    warning: style('var(--notice-soft)'),
    accent: style('var(--accent-soft)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'bolder' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
  },
});
