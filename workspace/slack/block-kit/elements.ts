import { z } from 'zod';
import { LIMITS } from './limits';
import { anyText, plainText } from './text';

const actionId = z.string().min(1).max(LIMITS.actionId);
const url = z.string().min(1).max(LIMITS.url);
const placeholder = plainText(LIMITS.placeholder).optional();
const style = z.enum(['primary', 'danger']).optional();
const focus = z.boolean().optional();

const confirm = z
  .strictObject({
    title: plainText(LIMITS.confirmTitle),
    text: anyText(LIMITS.confirmText),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
    style,
  })
  .optional();

const option = z.strictObject({
  text: plainText(LIMITS.optionText),
  value: z.string().max(LIMITS.optionValue),
  description: plainText(LIMITS.optionText).optional(),
});
const menuOption = option.extend({ url: url.optional() });
/** Radio buttons and checkboxes alone may carry markup in an option. */
const choiceOption = option.extend({
  text: anyText(LIMITS.optionText),
  description: anyText(LIMITS.optionText).optional(),
});
const optionGroup = z.strictObject({
  label: plainText(LIMITS.optionText),
  options: z.array(option).min(1).max(LIMITS.selectOptions),
});
const options = z.array(option).min(1).max(LIMITS.selectOptions).optional();
const groups = z.array(optionGroup).min(1).max(LIMITS.optionGroups).optional();
const choices = z.array(choiceOption).min(1).max(LIMITS.choiceOptions);
const base = { action_id: actionId, confirm, focus_on_load: focus };
const many = { max_selected_items: z.int().min(1).optional() };

export const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(LIMITS.buttonText),
  value: z.string().max(LIMITS.buttonValue).optional(),
  url: url.optional(),
  style,
  confirm,
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
});
export const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(menuOption).min(1).max(LIMITS.overflowOptions),
  confirm,
});
export const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...base,
  placeholder,
  options,
  option_groups: groups,
  initial_option: option.optional(),
});
export const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...base,
  ...many,
  placeholder,
  options,
  option_groups: groups,
  initial_options: z.array(option).optional(),
});
export const usersSelect = z.strictObject({
  type: z.literal('users_select'),
  ...base,
  placeholder,
  initial_user: z.string().optional(),
});
export const multiUsersSelect = z.strictObject({
  type: z.literal('multi_users_select'),
  ...base,
  ...many,
  placeholder,
  initial_users: z.array(z.string()).optional(),
});
export const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...base,
  placeholder,
  initial_channel: z.string().optional(),
});
export const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...base,
  options: choices,
  initial_option: choiceOption.optional(),
});
export const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...base,
  options: choices,
  initial_options: z.array(choiceOption).min(1).optional(),
});
export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...base,
  placeholder,
  initial_date: z.iso.date().optional(),
});
export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...base,
  placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});

const dispatch = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
  })
  .optional();
const typed = {
  action_id: actionId,
  placeholder,
  focus_on_load: focus,
  dispatch_action_config: dispatch,
};

export const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(LIMITS.plainTextInput).optional(),
  multiline: z.boolean().default(false),
  min_length: z.int().min(0).max(LIMITS.plainTextInput).optional(),
  max_length: z.int().min(1).max(LIMITS.plainTextInput).optional(),
});
export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  initial_value: z.string().max(LIMITS.plainTextInput).optional(),
});
export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  initial_value: z.string().max(LIMITS.plainTextInput).optional(),
});
export const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});
export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: actionId,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.int().min(1).max(LIMITS.files).optional(),
});
export const image = z.strictObject({
  type: z.literal('image'),
  image_url: url,
  alt_text: z.string().min(1).max(LIMITS.altText),
});

export type Option = z.infer<typeof choiceOption>;
