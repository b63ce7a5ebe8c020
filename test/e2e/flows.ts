/** What a resident does in each widget, from the first screen to the receipt: on the demo, and on the pages of others. */
import type { Locator, Page } from 'playwright-core';

/** Who receives what is sent, on the demo and on the pages of these tests. */
export const RECIPIENT = 'Team Meedoen van de gemeente Waterrijk';

export const wheelOf = (page: Page) => page.locator('meedoen-participation-wheel');
export const finderOf = (page: Page) => page.locator('meedoen-vacancy-finder');
export const formOf = (page: Page) => page.locator('meedoen-initiative-form');
export const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
export const heading = (page: Page | Locator, name: string | RegExp) => page.getByRole('heading', { name });

export async function runs(page: Page, tags: readonly string[]): Promise<void> {
  for (const tag of tags) {
    // A widget comes when it is near the screen.
    await page.locator(tag).first().scrollIntoViewIfNeeded();
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.root h2') ?? false, tag);
  }
}

export async function throughTheWheel(wheel: Locator): Promise<void> {
  await button(wheel, 'Begin').click();
  for (let area = 1; area <= 6; area += 1) {
    await heading(wheel, `Onderdeel ${area} van 6`).waitFor();
    await wheel.getByRole('radio', { name: 'Gaat wel' }).check();
    await button(wheel, 'Ga verder').click();
  }
  await heading(wheel, 'Waar wil je iets mee?').waitFor();
  await wheel.getByRole('checkbox', { name: 'Leren' }).check();
  const result = heading(wheel, 'Jouw wiel');
  for (let question = 0; question < 8 && !(await result.isVisible()); question += 1) {
    await button(wheel, 'Ga verder').click();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await result.waitFor();
}

export async function sendTheWheel(wheel: Locator): Promise<void> {
  await button(wheel, `Stuur naar ${RECIPIENT}`).click();
  await wheel.getByRole('checkbox', { name: `Ja, ${RECIPIENT} mag mijn antwoorden lezen.` }).check();
  await button(wheel, `Verstuur naar ${RECIPIENT}`).click();
  await heading(wheel, `Je wiel is verstuurd naar ${RECIPIENT}`).waitFor();
}

export async function respondToAVacancy(finder: Locator, title: string): Promise<void> {
  await finder.getByLabel('Wat wil je doen, of voor wie?').fill(title);
  await button(finder, 'Zoek').click();
  await finder.getByRole('link', { name: title }).first().click();
  await button(finder, 'Ik heb interesse').first().click();
  await finder.getByRole('textbox', { name: 'Hoe heet je?' }).fill('Noor');
  await finder.getByRole('radio', { name: 'Bel mij' }).check();
  await finder.getByRole('textbox', { name: 'Je telefoonnummer' }).fill('0515 00 99 88');
  await button(finder, `Verstuur naar ${RECIPIENT}`).click();
  await heading(finder, 'Je reactie is verstuurd').waitFor();
}

export async function tellAnIdea(form: Locator): Promise<void> {
  const next = () => button(form, 'Ga verder').click();
  await button(form, 'Begin').click();
  await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een jeu-de-boulesbaan aan de kade');
  await next();
  await form.getByRole('radio', { name: 'Ik beschrijf de plek in woorden' }).check();
  await form.getByRole('textbox', { name: 'Beschrijf de plek' }).fill('Het veldje naast de sluis');
  await next();
  // All of these may be skipped.
  for (const step of ['Wie en waarom', 'Wat is er, en wat is er nodig', 'Wanneer']) {
    await heading(form, step).waitFor();
    await next();
  }
  await form.getByRole('radio', { name: 'Stuur me een e-mail' }).check();
  await form.getByRole('textbox', { name: 'Wat is je e-mailadres?' }).fill('noor@bewoner.example');
  await next();
  await button(form, `Verstuur naar ${RECIPIENT}`).click();
  await heading(form, 'Je idee is verstuurd').waitFor();
}
