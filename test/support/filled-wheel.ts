/** Fills in all of the wheel on a page, as somebody does who has much to tell: for the sheet on paper, and for its pictures. */
import type { Locator, Page } from 'playwright-core';

const AREAS = [
  {
    mark: 'Gaat wel',
    statements: ['Ik krijg mijn huishouden rond.', 'Ik weet aan wie ik iets kan vragen.'],
    barriers: ['Weinig geld', 'De Nederlandse taal'],
    doing: 'Ik doe elke vrijdag mijn post. Mijn buurvrouw leest mee als een brief moeilijk is.',
    words: 'Het lukt me, maar als er veel tegelijk komt raak ik het overzicht kwijt. Dan zou het fijn zijn als iemand een keer meekijkt.',
  },
  {
    mark: 'Lastig',
    statements: ['Ik ken mensen in mijn buurt.'],
    barriers: ['Niet alleen kunnen reizen', 'Weinig geld'],
    doing: 'Ik bel elke zondag met mijn zus.',
    words: 'Sinds de verhuizing zie ik minder mensen. Ik zou graag weer een vaste plek hebben waar ik binnen kan lopen.',
  },
  {
    mark: 'Gaat wel',
    statements: ['Ik doe dingen die ik leuk vind.'],
    barriers: ['Weinig geld'],
    doing: 'Ik wandel elke dag een rondje langs het water.',
    words: 'Vroeger zong ik in een koor. Dat mis ik.',
  },
  {
    mark: 'Goed zo',
    statements: ['Ik doe iets voor anderen.', 'Mijn ervaring is van nut voor een ander.'],
    barriers: [],
    doing: 'Ik help mijn buurvrouw met haar boodschappen en ik maak fietsen voor kinderen in de straat.',
    words: 'Hier word ik blij van. Ik wil dit zo houden.',
  },
  {
    mark: 'Weet ik niet',
    statements: ['Ik leer van wat ik doe.'],
    barriers: ['Weinig geld', 'De Nederlandse taal'],
    doing: '',
    words: 'Ik wil wel beter leren schrijven, maar niet in een klas.',
  },
  {
    mark: 'Sla ik over',
    statements: [],
    barriers: [],
    doing: '',
    words: 'Hier praat ik liever later over.',
  },
] as const;

const button = (wheel: Locator, name: string) => wheel.getByRole('button', { name, exact: true });

const AGREED = {
  'Welke hulp krijg ik?':
    'Ans leest elke vrijdag de post met me mee, en gaat de eerste keer mee naar het koor. Daarna kijken we of ik alleen durf, of dat ze nog een keer meegaat. Of ze dat wil, vraag ik haar zelf.',
  'Wanneer neemt wie meekijkt het over?': 'Als ik drie dagen niet opneem, belt Ans mijn zus.',
  'Wanneer kijken we weer?': 'Na de zomer, als Ans terug is van vakantie.',
};

/** The four questions of `mode="together"`, after the goals. */
async function agree(wheel: Locator): Promise<void> {
  await wheel.getByRole('heading', { name: 'Wat spreken we af?' }).waitFor();
  await wheel.getByRole('radio', { name: 'Wij samen' }).check();
  for (const [question, answer] of Object.entries(AGREED)) await wheel.getByLabel(question).fill(answer);
  await button(wheel, 'Ga verder').click();
}

/** From the welcome to the result, with something told about each of the six areas and two goals; beside a helper with what was agreed too. */
export async function fillInTheWheel(page: Page, together = false): Promise<Locator> {
  const wheel = page.locator('meedoen-participation-wheel');
  await button(wheel, together ? 'Begin samen' : 'Begin').click();
  for (const [index, area] of AREAS.entries()) {
    await wheel.getByRole('heading', { name: `Onderdeel ${String(index + 1)} van 6` }).waitFor();
    await wheel.getByRole('radio', { name: area.mark, exact: true }).check();
    await wheel.getByText('Meer vertellen').click();
    for (const label of [...area.statements, ...area.barriers]) await wheel.getByRole('checkbox', { name: label, exact: true }).check();
    await wheel.getByLabel('Wat doe ik hier al?').fill(area.doing);
    await wheel.getByLabel('Wat wil ik er zelf nog over zeggen?').fill(area.words);
    await button(wheel, 'Ga verder').click();
  }
  await wheel.getByRole('heading', { name: 'Waar wil je iets mee?' }).waitFor();
  await wheel.getByRole('checkbox', { name: /^Mensen om me heen/ }).check();
  await wheel.getByRole('checkbox', { name: /^Leren/ }).check();
  await button(wheel, 'Ga verder').click();
  for (const step of ['Een keer koffiedrinken in het buurthuis', 'In de bibliotheek vragen welke cursussen er zijn']) {
    await wheel.getByRole('radio', { name: 'Meer', exact: true }).check();
    await button(wheel, 'Ga verder').click();
    await wheel.getByRole('checkbox', { name: 'Iemand die meegaat of meedoet' }).check();
    await button(wheel, 'Ga verder').click();
    await wheel.getByRole('checkbox', { name: 'Een vrijwilliger' }).check();
    await button(wheel, 'Ga verder').click();
    await wheel.getByRole('radio', { name: step }).check();
    await button(wheel, 'Ga verder').click();
  }
  if (together) await agree(wheel);
  await wheel.getByRole('heading', { name: 'Jouw wiel', exact: true }).waitFor();
  return wheel;
}
