/** On each page of test/pages/hostile.ts the widgets look as on a plain one, axe finds nothing, and a resident gets to the end, in three engines. */
import { expect } from '@open-wc/testing';
import '../../../src/define/all.ts';
import type { SubmitEvent as MeedoenSubmitEvent } from '../../../src/submission/events.ts';
import { FEED } from '../../pages/feed.ts';
import { HOSTILE, type HostilePage } from '../../pages/hostile.ts';
import { differences, look, type Look } from '../../pages/look.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, tabTo, type } from '../../support/keys.ts';
import { waitUntil } from '../../support/until.ts';
import * as formSupport from '../initiative-form/support.ts';
import * as wheelSupport from '../participation-wheel/support.ts';
import * as finderSupport from '../vacancy-finder/support.ts';

const RECIPIENT = 'Team Meedoen';
const TAGS = ['meedoen-vacancy-finder', 'meedoen-participation-wheel', 'meedoen-initiative-form'] as const;

type Widgets = {
  finder: HTMLElementTagNameMap['meedoen-vacancy-finder'];
  wheel: HTMLElementTagNameMap['meedoen-participation-wheel'];
  form: HTMLElementTagNameMap['meedoen-initiative-form'];
};

/** One resident's way per page, in turn. */
const WAYS = [
  async ({ finder }: Widgets) => {
    const { field, openVacancy, pressControl, shows } = finderSupport;
    await openVacancy(finder, 'Taalmaatje in de bibliotheek');
    await pressControl(finder, 'Ik heb interesse');
    await tabTo(field(finder, 'Hoe heet je?'));
    await type('Noor');
    await choose(field(finder, 'Bel mij'));
    await finderSupport.settled(finder);
    await tabTo(field(finder, 'Je telefoonnummer'));
    await type('0515 00 99 88');
    await pressControl(finder, `Verstuur naar ${RECIPIENT}`);
    await shows(finder, 'Je reactie is verstuurd');
  },
  async ({ wheel }: Widgets) => {
    const { click, shows, toResult } = wheelSupport;
    await toResult(wheel);
    await click(wheel, `Stuur naar ${RECIPIENT}`);
    await shows(wheel, 'mag mijn antwoorden lezen');
    wheelSupport.control(wheel, `Ja, ${RECIPIENT} mag`).click();
    await click(wheel, `Verstuur naar ${RECIPIENT}`);
    await shows(wheel, `Je wiel is verstuurd naar ${RECIPIENT}`);
  },
  async ({ form }: Widgets) => {
    const { fillIn, goOnTo, pressButton, shows } = formSupport;
    await pressButton(form, 'Begin');
    await fillIn(form, 'Wat is je idee', 'Een jeu-de-boulesbaan aan de kade');
    await pressButton(form, 'Ga verder');
    await formSupport.choose(form, 'Ik beschrijf de plek in woorden');
    await fillIn(form, 'Beschrijf de plek', 'Het veldje naast de sluis');
    await goOnTo(form, 'Stuur me een e-mail');
    await formSupport.choose(form, 'Stuur me een e-mail');
    await fillIn(form, 'Wat is je e-mailadres?', 'noor@bewoner.example');
    await pressButton(form, 'Ga verder');
    await pressButton(form, `Verstuur naar ${RECIPIENT}`);
    await shows(form, 'Je idee is verstuurd');
  },
];

let count = 0;

/** As a page that was written so: its scripts run, and its sheets are there before the widgets. */
const written = (markup: string) => document.createRange().createContextualFragment(markup);

async function dress(markup: string): Promise<Element[]> {
  const head = written(markup);
  const nodes = [...head.children];
  const loading = nodes
    .filter((node) => node.matches('[src], [href]'))
    .map((node) => new Promise((done) => node.addEventListener('load', done)));
  document.head.append(head);
  await Promise.all(loading);
  return nodes;
}

describe('on a hostile page', function () {
  this.timeout(60_000);
  quietConsole();
  let dressed: Element[] = [];
  let page: HTMLElement;
  let plain: Look;
  let sent: string[] = [];

  const onSubmit = (event: MeedoenSubmitEvent) => {
    sent.push(event.envelope.type);
    event.respondWith({ reference: 'W-2026-17' });
  };

  async function open({ head = '', before: above = '', after: below = '', dir, dismiss }: Partial<HostilePage>): Promise<Widgets> {
    dressed = await dress(head);
    document.documentElement.dir = dir ?? 'ltr';
    const shared = `endpoint="/submissions/{type}" recipient="${RECIPIENT}" storage-key="hostile-${String(++count)}"`;
    page = document.createElement('div');
    page.addEventListener('meedoen-submit', onSubmit);
    document.body.append(page);
    page.append(written(`<h1>Meedoen</h1>${above}${TAGS.map((tag) => `<section><${tag} ${shared}></${tag}></section>`).join('')}${below}`));
    const [finder, wheel, form] = TAGS.map((tag) => page.querySelector(tag)) as unknown as [
      Widgets['finder'],
      Widgets['wheel'],
      Widgets['form'],
    ];
    finder.vacancies = FEED;
    if (dismiss) [...page.querySelectorAll('button')].find(({ innerText }) => innerText === dismiss)?.click();
    await finderSupport.shows(finder, 'Samen tuinieren');
    await waitUntil(() => wheel.shadowRoot?.querySelector('[data-wipe]'), 'the wheel is there');
    await formSupport.loaded(form);
    return { finder, wheel, form };
  }

  function close(): void {
    for (const node of dressed) node.remove();
    page.remove();
    document.documentElement.removeAttribute('dir');
    finderSupport.cleanAddress();
  }

  before(async () => {
    await open({});
    plain = look(TAGS);
    close();
    expect(Object.keys(plain)).to.have.length.of.at.least(9);
  });
  beforeEach(() => (sent = []));
  afterEach(close);

  for (const [index, hostile] of HOSTILE.entries()) {
    it(`with ${hostile.name}, the widgets look as on a plain one and work to the end`, async () => {
      const widgets = await open(hostile);
      expect(differences(plain, look(TAGS))).to.deep.equal([]);
      for (const widget of Object.values(widgets)) await accessible(widget);
      await WAYS[index % WAYS.length]?.(widgets);
      expect(sent).to.have.length(1);
    });
  }
});
