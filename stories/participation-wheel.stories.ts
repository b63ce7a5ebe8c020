import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define/participation-wheel.ts';
import { packNl } from '../src/participation-wheel/content/nl.ts';
import { fakeSpeech, voice } from '../test/support/speech.ts';
import eightAreas from './participation-wheel-eight-areas.json' with { type: 'json' };
import type { ParticipationWheel } from '../src/participation-wheel/participation-wheel.ts';

const meta: Meta = { title: 'Participatiewiel', component: 'meedoen-participation-wheel' };

export default meta;

const CONTACT = { name: 'Team Meedoen', phone: '0123 456 789', hours: 'maandag tot en met vrijdag, 9 tot 17 uur' };

/** A file of half a year ago, made with other questions. */
const EARLIER = {
  meedoen: 'draft',
  widget: 'participation-wheel',
  format: 1,
  id: '0'.repeat(32),
  savedAt: '2026-05-04T10:00:00.000Z',
  startedAt: '2026-05-04T09:55:00.000Z',
  revision: 0,
  content: {
    version: 'participation-wheel 0.9.0',
    step: 'result',
    values: {
      'mark.social-contacts': 'good',
      'mark.contributing': 'fair',
      'mark.skills': 'hard',
      'want.skills': 'more',
      goals: ['skills'],
    },
    left: [],
    attempted: [],
  },
};

/** Each story keeps nothing, so that one does not begin where another stopped. */
const wheel = (
  properties: Readonly<{ pack?: unknown; endpoint?: string; mode?: string; audience?: string; sends?: string; shareLink?: boolean }> = {},
): TemplateResult => html`
  <meedoen-participation-wheel
    storage="none"
    contact-name=${CONTACT.name}
    contact-phone=${CONTACT.phone}
    contact-hours=${CONTACT.hours}
    recipient="Team Meedoen"
    vacancies-href="/vrijwilligerswerk"
    initiative-href="/jouw-idee"
    .endpoint=${properties.endpoint ?? ''}
    .pack=${properties.pack}
    .mode=${properties.mode ?? ''}
    .audience=${properties.audience ?? ''}
    .sends=${properties.sends ?? ''}
    ?share-link=${properties.shareLink ?? false}
  >
    <a href="/meedoen">Praat met iemand over meedoen</a>
  </meedoen-participation-wheel>
`;

const element = (canvas: HTMLElement): ParticipationWheel => {
  const found = canvas.querySelector('meedoen-participation-wheel');
  if (!found) throw new Error('The story has no wheel.');
  return found;
};

/** Waits for a control of the wheel, and uses it. */
async function press(canvas: HTMLElement, selector: string, text = ''): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const root = element(canvas).shadowRoot;
    const found = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].find((candidate) => candidate.textContent.includes(text));
    if (found) {
      found.click();
      await element(canvas).updateComplete;
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing like ${selector} "${text}".`);
}

const SUBMIT = 'button[type=submit]';

async function answer(canvas: HTMLElement, ...labels: string[]): Promise<void> {
  for (const label of labels) await press(canvas, 'label', label);
  await press(canvas, SUBMIT);
}

async function toGoals(canvas: HTMLElement): Promise<void> {
  await press(canvas, '[data-start]');
  for (const mark of ['Goed zo', 'Lastig', 'Gaat wel', 'Goed zo', 'Weet ik niet', 'Sla ik over']) await answer(canvas, mark);
}

async function toResult(canvas: HTMLElement): Promise<void> {
  await toGoals(canvas);
  await answer(canvas, 'Mensen om me heen', 'Iets doen voor anderen');
  await answer(canvas, 'Meer');
  await answer(canvas, 'Iemand die meegaat of meedoet', 'Weten wat er is');
  await answer(canvas, 'Een vrijwilliger');
  await answer(canvas, 'Een keer koffiedrinken in het buurthuis');
  await answer(canvas, 'Minder');
  await answer(canvas, 'Hulp bij dingen doen of regelen');
  await answer(canvas, 'Mensen om me heen');
  await answer(canvas, 'Vragen wie iets van me kan overnemen');
}

/** What it is, how long it takes, who sees it. */
export const Welcome: StoryObj = { name: 'Begin', render: () => wheel() };

export const WelcomeWithRecipient: StoryObj = {
  name: 'Begin, met een ontvanger',
  render: () => wheel({ endpoint: '/submissions/{type}' }),
};

export const Area: StoryObj = {
  name: 'Een onderdeel',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    await answer(canvasElement, 'Goed zo');
    await press(canvasElement, 'label', 'Gaat wel');
  },
};

export const TellingMore: StoryObj = {
  name: 'Meer vertellen',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    await press(canvasElement, 'summary', 'Meer vertellen');
  },
};

export const Goals: StoryObj = {
  name: 'Kiezen waar je iets mee wilt',
  render: () => wheel(),
  play: async ({ canvasElement }) => toGoals(canvasElement),
};

export const TooManyGoals: StoryObj = {
  name: 'Te veel gekozen',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toGoals(canvasElement);
    await answer(canvasElement, 'Leren', 'Betaald werk', 'Eropuit en meedoen');
  },
};

export const FirstStep: StoryObj = {
  name: 'Een eerste stap',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toGoals(canvasElement);
    await answer(canvasElement, 'Leren');
    await answer(canvasElement, 'Meer');
    await answer(canvasElement, 'Weten wat er is');
    await answer(canvasElement, 'Ikzelf');
  },
};

export const Result: StoryObj = {
  name: 'Het resultaat',
  render: () => wheel(),
  play: async ({ canvasElement }) => toResult(canvasElement),
};

export const ResultInSentences: StoryObj = {
  name: 'Het resultaat in zinnen',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, '#view-sentences');
  },
};

export const ResultInATable: StoryObj = {
  name: 'Het resultaat in een tabel',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, '#view-table');
  },
};

export const ComparingChoosing: StoryObj = {
  name: 'Vergelijken: het bestand kiezen',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, 'button', 'Vergelijk met een eerder bestand');
    await press(canvasElement, '[data-compare-heading]');
  },
};

export const Comparing: StoryObj = {
  name: 'Toen en nu',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, 'button', 'Vergelijk met een eerder bestand');
    await press(canvasElement, '[data-compare-heading]');
    const input = element(canvasElement).shadowRoot?.querySelector<HTMLInputElement>('#compare-file');
    if (!input) throw new Error('There is no field for a file.');
    const transfer = new DataTransfer();
    transfer.items.add(new File([JSON.stringify(EARLIER)], 'wiel.json'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await press(canvasElement, 'section p', '4 mei 2026');
  },
};

export const Link: StoryObj = {
  name: 'Een link met een code',
  render: () => wheel({ shareLink: true }),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, 'button', 'Maak een link');
    await press(canvasElement, '[data-link-heading]');
  },
};

export const WelcomeTogether: StoryObj = { name: 'Samen: begin', render: () => wheel({ mode: 'together' }) };

export const AreaTogether: StoryObj = {
  name: 'Samen: een antwoord dat van iemand was',
  render: () => wheel({ mode: 'together' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    await press(canvasElement, 'label', 'Lastig');
    await press(canvasElement, 'label', 'Van mij');
    await press(canvasElement, 'label', 'Gaat wel');
    await press(canvasElement, 'summary', 'Ziet wie meekijkt het anders?');
  },
};

export const Agreeing: StoryObj = {
  name: 'Samen: afspreken',
  render: () => wheel({ mode: 'together' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    for (let screen = 0; screen < 7; screen += 1) await press(canvasElement, SUBMIT);
    await press(canvasElement, 'label', 'Wij samen');
  },
};

export const Sending: StoryObj = {
  name: 'Kijken wat er weggaat',
  render: () => wheel({ endpoint: '/submissions/{type}' }),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, '[data-send]');
  },
};

export const SendingCounts: StoryObj = {
  name: 'Meetellen, zonder woorden',
  render: () => wheel({ endpoint: '/submissions/{type}', sends: 'result counts' }),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, '[data-send]');
    await press(canvasElement, '#send-counts');
  },
};

export const ForProfessionals: StoryObj = {
  name: 'Voor professionals: wetten van vroeger en nu',
  render: () => wheel({ audience: 'professional' }),
  play: async ({ canvasElement }) => {
    await toResult(canvasElement);
    await press(canvasElement, 'summary', 'Voor professionals');
  },
};

export const ReadingAloud: StoryObj = {
  name: 'Voorlezen',
  beforeEach: () => fakeSpeech(voice('nl-NL'), voice('en-GB')).restore,
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    await press(canvasElement, 'button', 'Lees voor');
  },
};

export const Erasing: StoryObj = {
  name: 'Wis alles en stop',
  render: () => wheel(),
  play: async ({ canvasElement }) => {
    await toGoals(canvasElement);
    await press(canvasElement, '[data-wipe]');
  },
};

export const EightAreas: StoryObj = {
  name: 'Acht onderdelen, van een andere kennissite',
  render: () => wheel({ pack: eightAreas }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    for (const mark of ['Fijn zo', 'Mee bezig', 'Zou ik anders willen', 'Fijn zo', 'Nu even niet']) await answer(canvasElement, mark);
    await press(canvasElement, '[data-result]');
  },
};

export const TwelveAreas: StoryObj = {
  name: 'Twaalf onderdelen van een kennissite',
  render: () => {
    const names = [
      'Wonen',
      'Mijn buurt',
      'Gezondheid',
      'Geld',
      'Familie',
      'Vrienden',
      'Sport',
      'Cultuur',
      'Helpen',
      'Leren',
      'Werk',
      'Geloof',
    ];
    const areas = names.map((label) => ({
      id: label.toLowerCase().replace(' ', '-'),
      label,
      question: `Hoe gaat het met: ${label.toLowerCase()}?`,
    }));
    return wheel({ pack: { ...packNl, id: 'twelve', areas } });
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-start]');
    for (const mark of ['Goed zo', 'Lastig', 'Gaat wel', 'Weet ik niet']) await answer(canvasElement, mark);
    await press(canvasElement, '[data-result]');
  },
};

export const BrokenPack: StoryObj = { name: 'Een pakket dat niet klopt', render: () => wheel({ pack: { title: 'Leeg' } }) };
