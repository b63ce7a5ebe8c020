/** A table for a spreadsheet: quotes as RFC 4180, semicolons as a Dutch spreadsheet expects, a mark for UTF-8 in front, and no cell that a spreadsheet takes for a formula. */

/** Signs that make a spreadsheet calculate, also in their wide forms, also after white space. */
const FORMULA = /^[\s\0\ufeff\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20|]/u;

export const csvCell = (value: string) => {
  // Tab and carriage return at the start are dropped by some spreadsheets, and what follows is then read as a formula.
  const safe = FORMULA.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
};

export const csvLine = (cells: readonly string[]) => `${cells.map(csvCell).join(';')}\r\n`;

export const CSV_START = '\ufeff';
