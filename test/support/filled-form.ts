/** An initiative form, filled in as a neighbour would, up to the page with all answers. */
import type { Locator, Page } from 'playwright-core';

export async function fillInTheForm(page: Page): Promise<Locator> {
  const form = page.locator('meedoen-initiative-form');
  const press = (name: string) => form.getByRole('button', { name, exact: true }).click();
  await press('Begin');
  await form.getByRole('textbox', { name: 'Wat is je idee, in één zin?' }).fill('Een moestuin op het veldje achter de flat');
  await form
    .getByRole('textbox', { name: 'Vertel er kort iets meer over' })
    .fill('Met hoge bakken, zodat iedereen erbij kan. We beginnen met zes bakken en een waterton. Buren geven om de beurt water.');
  await form.getByRole('checkbox', { name: 'Groen en natuur' }).check();
  await press('Ga verder');
  await form.getByRole('radio', { name: 'Ik beschrijf de plek in woorden' }).check();
  await form.getByRole('textbox', { name: 'Beschrijf de plek' }).fill('Het veldje tussen de flats aan de Zonnedijk');
  await press('Ga verder');
  for (const step of ['Wie en waarom', 'Wat is er, en wat is er nodig', 'Wanneer']) {
    await form.getByRole('heading', { name: step }).waitFor();
    await press('Ga verder');
  }
  await form.getByRole('textbox', { name: 'Hoe heet je?' }).fill('Fatma');
  await form.getByRole('radio', { name: 'Bel me' }).check();
  await form.getByRole('textbox', { name: 'Wat is je telefoonnummer?' }).fill('0515 00 11 22');
  await press('Ga verder');
  await form.getByRole('heading', { name: 'Kijk je antwoorden na' }).waitFor();
  return form;
}
