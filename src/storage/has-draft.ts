import { draftKey } from './model/keeping.ts';

/** Whether something of this widget may be kept here. A look at the keys alone, before the code that reads drafts is there. */
export function mayHaveDraft(widget: string): boolean {
  try {
    const prefix = draftKey(widget, '');
    return [sessionStorage, localStorage].some((area) => Object.keys(area).some((key) => key.startsWith(prefix)));
  } catch {
    // Storage is blocked: then nothing is kept.
    return false;
  }
}
