import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { emptyForm, issuesOf } from '../../src/forms/model/form.ts';
import { textsOf } from '../../src/i18n/model/catalogue.ts';
import { generalNl } from '../../src/initiative-form/content/general-nl.ts';
import { laterNl } from '../../src/initiative-form/messages/later-nl.ts';
import { nl } from '../../src/initiative-form/messages/nl.ts';
import { fallbackFields, fallbackForm } from '../../src/initiative-form/model/fallback-form.ts';
import { valuesFromFallback } from '../../src/initiative-form/model/from-fallback.ts';
import { initiativeDataModel } from '../../src/initiative-form/model/initiative.ts';
import type { InitiativePack } from '../../src/initiative-form/model/pack.ts';
import { planOf } from '../../src/initiative-form/model/plan.ts';
import { parsePack } from '../../src/initiative-form/model/read-pack.ts';
import { initiativeFormHtml, initiativeSnippet } from '../../src/initiative-form/snippet.ts';
import { decodeFlat } from '../../src/submission/model/flat.ts';

const texts = textsOf('nl', [nl, laterNl]);
const options = { action: '/submissions/initiative', recipient: 'Team Wijken', files: true };
const budget = parsePack(JSON.parse(readFileSync('demo/data/buurtbudget.json', 'utf8'))).pack!;
const own = parsePack({
  id: 'own',
  version: '1',
  locale: 'nl',
  kinds: [{ id: 'only', label: 'Eén soort' }],
  questions: [
    ...['text', 'long-text', 'yes-no', 'whole-number', 'date', 'email', 'phone', 'postcode'].map((type) => ({
      id: `q-${type}`,
      type,
      label: `Vraag ${type}`,
      required: true,
    })),
    { id: 'q-one', type: 'one', label: 'Kies', required: true, options: [{ id: 'a', label: 'A' }] },
    { id: 'later', type: 'text', label: 'Alleen soms', required: true, when: { field: 'title', is: ['x'] } },
  ],
}).pack!;

const SAMPLES: Record<string, string> = {
  'contact.email': 'noor@bewoner.example',
  'contact.phone': '0612345678',
  'extra.q-email': 'a@b.nl',
  'extra.q-phone': '0612345678',
  'extra.q-postcode': '3511 AB',
  'extra.q-whole-number': '3',
  'extra.q-date': '2027-03-31',
};

/** What a browser sends of it: an answer to each field that is required, and to one way of contact. */
function sentBy(pack: InitiativePack): [string, string][] {
  const html = fallbackForm(pack, texts, options);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as [string, string],
  );
  const answered = fallbackFields(pack, texts, options)
    .filter(({ name, required }) => required || name === 'contact.email')
    .map(({ name, choices }) => [name, choices?.[0]?.value ?? SAMPLES[name] ?? 'Een antwoord'] as [string, string]);
  return [...hidden, ...answered];
}

describe('the form without JavaScript', () => {
  for (const [name, pack] of Object.entries({ generalNl, budget, own })) {
    it(`sends what the schema of an initiative asks, from the pack ${name}`, () => {
      const decoded = decodeFlat(sentBy(pack));
      assert.ok(decoded.ok);
      const checked = v.safeParse(initiativeDataModel, decoded.value.data);
      assert.ok(checked.success, JSON.stringify(checked.issues?.map(({ message, path }) => [message, path?.map(({ key }) => key)])));
      assert.deepEqual(decoded.value.envelope['pack'], { id: pack.id, version: pack.version });
    });

    it(`leaves nothing open that the widget requires, from the pack ${name}`, () => {
      const plan = planOf(pack);
      const fields = new Map<string, string[]>();
      for (const [field, value] of sentBy(pack)) fields.set(field, [value]);
      const values = valuesFromFallback(fields, plan);
      assert.deepEqual(issuesOf({ ...emptyForm(plan), values }, plan), []);
    });
  }

  it('stands in the page of the demo as it is made from the pack', () => {
    const shown = (html: string) =>
      html
        .replace(/\s*([<>])\s*/g, '$1')
        .replace(/\s+/g, ' ')
        .replace(/ ?\/>/g, '>');
    const made = initiativeFormHtml(undefined, 'nl', {
      action: '/submissions/initiative',
      recipient: 'Team Meedoen van de gemeente Waterrijk',
      privacyHref: '/privacy.html',
      files: true,
    });
    assert.ok(
      shown(readFileSync('demo/initiatief.html', 'utf8')).includes(shown(made.html)),
      'make it again: npx meedoen snippet --files …',
    );
  });

  it('asks only what the widget asks too, by the same names', () => {
    for (const pack of [generalNl, budget, own]) {
      const known = planOf(pack).questions;
      for (const { name } of fallbackFields(pack, texts, options)) assert.ok(known.has(name), name);
    }
  });

  it('says that it is no objection, names the kind’s own way, and can be a page of its own', () => {
    const html = fallbackForm(
      { ...generalNl, kinds: [{ ...generalNl.kinds[0]!, legal: 'uitdaagrecht', channel: { label: 'De regels', href: '/regels' } }] },
      texts,
      { ...options, privacyHref: '/privacy' },
    );
    assert.match(html, /Dit is geen bezwaar/);
    assert.match(html, /<a href="\/regels">De regels<\/a>/);
    assert.match(html, /<a href="\/privacy">/);
    assert.match(html, /method="post" action="\/submissions\/initiative" enctype="multipart\/form-data"/);
    assert.match(html, /<input type="hidden" name="kind" value="initiative"/);
  });

  it('holds nothing of a pack as markup', () => {
    const text = fc.string({ minLength: 1 }).filter((given) => given.trim() !== '');
    fc.assert(
      fc.property(text, text, (label, recipient) => {
        const nasty = `"><script>${label}</script>`;
        const pack = { ...generalNl, kinds: [{ ...generalNl.kinds[0]!, label: nasty, note: nasty }, generalNl.kinds[1]!] };
        const html = fallbackForm(pack, texts, { action: nasty, recipient: `<b>${recipient}`, privacyHref: nasty });
        assert.doesNotMatch(html, /<(?:script|b)>/);
      }),
    );
  });

  it('is made by name of a language, and says what is wrong with a pack', () => {
    assert.match(initiativeSnippet(undefined, 'en', options).html, /^<meedoen-initiative-form>\n {2}<form .*What is your idea/s);
    const { html, problems } = initiativeFormHtml({ id: 'x', kinds: [] }, undefined, options);
    assert.equal(html, '');
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['kinds'],
    );
  });
});
