/** The screens of each widget on the demo, in the order in which a resident meets them: for what must hold on all of them. */
import type { Locator, Page } from 'playwright-core';
import { button, finderOf, formOf, heading, RECIPIENT, wheelOf } from './flows.ts';

export type Widget = 'wheel' | 'finder' | 'form';

/** Called when a screen has come, with what to call it. */
export type Seen = (screen: string) => Promise<void>;

type Walk = Readonly<{ path: string; of: (page: Page) => Locator; through: (widget: Locator, seen: Seen) => Promise<void> }>;

const next = (widget: Locator) => button(widget, 'Ga verder').click();

async function throughTheWheel(wheel: Locator, seen: Seen): Promise<void> {
  const screen = async (sign: Locator, name: string) => {
    await sign.first().waitFor();
    await seen(name);
  };
  await screen(button(wheel, 'Begin'), 'welcome');
  await button(wheel, 'Begin').click();
  for (let area = 1; area <= 6; area += 1) {
    await heading(wheel, `Onderdeel ${area} van 6`).waitFor();
    if (area === 1) await wheel.getByText('Meer vertellen').click();
    // The others ask the same.
    if (area <= 2) await seen(`area ${area}`);
    await wheel.getByRole('radio', { name: 'Gaat wel' }).check();
    await next(wheel);
  }
  await screen(heading(wheel, 'Waar wil je iets mee?'), 'goals');
  await wheel.getByRole('checkbox', { name: 'Leren' }).check();
  for (const [answer, name] of [
    ['Zo houden', 'what I want'],
    ['Weten wat er is', 'what would help'],
    ['Een vrijwilliger', 'who could help'],
    ['Iemand vragen om het me te leren', 'first step'],
  ] as const) {
    await next(wheel);
    await screen(wheel.getByLabel(answer), name);
  }
  await next(wheel);
  await screen(heading(wheel, 'Jouw wiel'), 'result');
  await button(wheel, `Stuur naar ${RECIPIENT}`).click();
  await screen(button(wheel, `Verstuur naar ${RECIPIENT}`), 'before sending');
  await wheel.getByRole('checkbox', { name: `Ja, ${RECIPIENT} mag mijn antwoorden lezen.` }).check();
  await button(wheel, `Verstuur naar ${RECIPIENT}`).click();
  await screen(heading(wheel, `Je wiel is verstuurd naar ${RECIPIENT}`), 'receipt');
}

async function throughTheFinder(finder: Locator, seen: Seen): Promise<void> {
  const screen = async (sign: Locator, name: string) => {
    await sign.first().waitFor();
    await seen(name);
  };
  await screen(button(finder, 'Help mij kiezen'), 'list');
  for (const [tool, sign] of [
    ['Help mij kiezen', button(finder, 'Maakt niet uit')],
    ['Dicht bij mij', finder.getByLabel('Je postcode')],
    ['Bewaard', heading(finder, 'Bewaarde vacatures')],
    ['Deel deze zoekopdracht', finder.getByLabel('De link')],
  ] as const) {
    await button(finder, tool).click();
    await screen(sign, tool);
    await button(finder, tool).click();
  }
  await button(finder, 'Bekijk op de kaart').click();
  await screen(button(finder, 'Laat de kaart zien'), 'map, not asked for yet');
  await button(finder, 'Laat de kaart zien').click();
  await screen(finder.getByRole('application'), 'map');
  await button(finder, 'Bekijk op de kaart').click();
  await finder.getByLabel('Wat wil je doen, of voor wie?').fill('zeppelin');
  await button(finder, 'Zoek').click();
  await screen(heading(finder, '0 vacatures'), 'nothing found');
  await finder.getByLabel('Wat wil je doen, of voor wie?').fill('');
  await button(finder, 'Zoek').click();
  await finder.locator('[data-card]').first().click();
  await screen(button(finder, 'Ik heb interesse'), 'vacancy');
  await button(finder, 'Ik heb interesse').first().click();
  const send = button(finder, `Verstuur naar ${RECIPIENT}`);
  await screen(send, 'response');
  await send.click();
  await screen(finder.locator('[data-error-summary]'), 'response with errors');
  await finder.getByRole('textbox', { name: 'Hoe heet je?' }).fill('Noor');
  await finder.getByRole('radio', { name: 'Bel mij' }).check();
  await finder.getByRole('textbox', { name: 'Je telefoonnummer' }).fill('0515 00 99 88');
  await send.click();
  await screen(heading(finder, 'Je reactie is verstuurd'), 'receipt');
}

async function throughTheForm(form: Locator, seen: Seen): Promise<void> {
  const screen = async (name: string, sign = heading(form, name)) => {
    await sign.first().waitFor();
    await seen(name);
  };
  await screen('welcome', button(form, 'Begin'));
  await button(form, 'Begin').click();
  await screen('Je idee');
  await next(form);
  await screen('Je idee, with errors', form.locator('[data-error-summary]'));
  await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een jeu-de-boulesbaan aan de kade');
  await next(form);
  await screen('Waar en voor wie');
  await form.getByRole('radio', { name: 'Ik wijs de plek aan op een kaart' }).check();
  await button(form, 'Laat de kaart zien').click();
  await screen('map', form.getByRole('application'));
  await form.getByRole('radio', { name: 'Ik beschrijf de plek in woorden' }).check();
  await form.getByRole('textbox', { name: 'Beschrijf de plek' }).fill('Het veldje naast de sluis');
  for (const step of ['Wie en waarom', 'Wat is er, en wat is er nodig', 'Wanneer']) {
    await next(form);
    await screen(step);
  }
  await next(form);
  await screen('Contact', form.getByRole('radio', { name: 'Stuur me een e-mail' }));
  await form.getByRole('radio', { name: 'Stuur me een e-mail' }).check();
  await form.getByRole('textbox', { name: 'Wat is je e-mailadres?' }).fill('noor@bewoner.example');
  await next(form);
  await screen('Kijk je antwoorden na');
  await button(form, `Verstuur naar ${RECIPIENT}`).click();
  await screen('Je idee is verstuurd');
}

export const WALKS: Readonly<Record<Widget, Walk>> = {
  wheel: { path: '/wiel.html', of: wheelOf, through: throughTheWheel },
  finder: { path: '/vacatures.html', of: finderOf, through: throughTheFinder },
  form: { path: '/initiatief.html', of: formOf, through: throughTheForm },
};
