import type { Day } from '../terms/terms';

/** Which days nobody works on, weekends apart: public holidays and closures. */
export interface Calendar {
  isHoliday(day: Day): boolean;
}

const DAY_MS = 86_400_000;
const SUNDAY = 0;
const SATURDAY = 6;
const DAYS_IN_WEEK = 7;

/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** Further than this no deadline reaches; it keeps a calendar that has only holidays from looping for ever. */
const MOST_DAYS = 3_660;

/** The day `days` after (or before) another. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday and the Sunday of the week that a day is in. */
export function weekOf(day: Day): { readonly monday: Day; readonly sunday: Day } {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  const monday = addDays(day, weekday === SUNDAY ? -6 : 1 - weekday);
  return { monday, sunday: addDays(monday, 6) };
}

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return works(numberOf(day), calendar);
}

/**
 * The working day on which `count` working days have passed since `day`, which itself isn't counted: from a Thursday,
 * 3 working days end on Tuesday. With 0 it is the day itself, or the next working day.
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day {
  const first = numberOf(day);
  let current = first;
  let left = count;
  while (current - first < MOST_DAYS) {
    if (left <= 0 && works(current, calendar)) break;
    current += 1;
    if (left > 0 && works(current, calendar)) left -= 1;
  }
  return dayOfNumber(current);
}

/**
 * Working days that have passed from one day to another, the first not counted, the last counted. 0 when `to` is not
 * after `from`.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const first = numberOf(from);
  const last = Math.min(numberOf(to), first + MOST_DAYS);
  let passed = 0;
  for (let current = first + 1; current <= last; current += 1) {
    if (works(current, calendar)) passed += 1;
  }
  return passed;
}

/** Days since Thursday 1 January 1970: every click counts through some dozens, and numbers are cheaper than texts. */
function numberOf(day: Day): number {
  return Date.parse(day) / DAY_MS;
}

/** Days that are remembered at most: three centuries, so that no input makes it grow for ever. */
const MOST_REMEMBERED = 110_000;

/** Every click asks for the same few dozen days. */
const remembered = new Map<number, Day>();

function dayOfNumber(number: number): Day {
  const known = remembered.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (remembered.size < MOST_REMEMBERED) remembered.set(number, day);
  return day;
}

function works(number: number, calendar: Calendar): boolean {
  const weekday = (number + FIRST_WEEKDAY) % DAYS_IN_WEEK;
  return weekday !== SUNDAY && weekday !== SATURDAY && !calendar.isHoliday(dayOfNumber(number));
}
