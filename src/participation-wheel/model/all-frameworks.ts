/** Ring 3 as a professional looks at it: also what has ended, and what came in its place. */
import type { Framework, WheelPack } from './pack.ts';
import { isValidOn } from './result.ts';

export type DatedFramework = Readonly<{ framework: Framework; valid: boolean; successors: readonly Framework[] }>;

/** What is valid on that day first, then what has ended, latest first. Without areas: of all. @param today `2026-11-22` */
export function allFrameworksFor(pack: WheelPack, areas: readonly string[], today: string): DatedFramework[] {
  const all = pack.frameworks ?? [];
  const byId = new Map(all.map((framework) => [framework.id, framework]));
  const dated = all
    .filter((framework) => areas.length === 0 || framework.areas.some((area) => areas.includes(area)))
    .map((framework) => ({
      framework,
      valid: !framework.historic && isValidOn(framework, today),
      successors: (framework.successors ?? []).flatMap((id) => byId.get(id) ?? []),
    }));
  const ended = dated.filter(({ valid }) => !valid);
  const endOf = ({ framework }: DatedFramework) => framework.validTo ?? '';
  return [...dated.filter(({ valid }) => valid), ...ended.sort((one, other) => (endOf(one) < endOf(other) ? 1 : -1))];
}
