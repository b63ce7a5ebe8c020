/** Which settings a page may give in a form that CMS sanitisers let through: on a placeholder, or in the query of a link. */
import { SETTING_NAMES } from '../../settings/model/settings.ts';
import { OWN_ATTRIBUTES } from './own-attributes.ts';

/**
 * Where data goes and whom residents trust is for the site to say, not for a link: anybody who may write a comment may write one.
 * So these come from a tag, a placeholder, `<meedoen-settings>` or the loader's script only. By part of the name, so that a later one is in too.
 */
const FROM_THE_SITE = /endpoint|recipient|contact|href|credentials|messages|explanations|tiles|storage/;

/** Nothing that is not declared: `data-onclick` and `data-style` never become attributes. */
export const DECLARED: readonly string[] = [...SETTING_NAMES, ...OWN_ATTRIBUTES, 'lang'];

/** What a widget is given: the declared names for which there is a value, and in the query of a link only those that a link may set. */
export const declared = (value: (name: string) => string | null, inLink: boolean): [name: string, value: string][] =>
  DECLARED.flatMap((name) => {
    const given = inLink && FROM_THE_SITE.test(name) ? null : value(name);
    return given === null ? [] : [[name, given] as [string, string]];
  });
