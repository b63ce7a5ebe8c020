/** The words of the fragments that no widget has. */
import type { Language } from '../texts.ts';

export const embedTexts = {
  nl: {
    onPaper: 'Je kunt de vragen hier lezen, erover nadenken en erover praten met iemand die je vertrouwt. Je hoeft niets op te sturen.',
    vacancies: (shown: number, total: number) =>
      total === 0
        ? 'Er zijn nu geen vacatures.'
        : shown < total
          ? `Dit zijn de ${shown} nieuwste van ${total} vacatures.`
          : total === 1
            ? 'Er is nu 1 vacature.'
            : `Er zijn nu ${total} vacatures.`,
    contact: (name: string) => (name ? `Praat je liever met iemand? Bel of mail ${name}:` : 'Praat je liever met iemand? Bel of mail:'),
  },
  en: {
    onPaper:
      'You can read the questions here, think about them, and talk about them with someone you trust. You do not have to send anything.',
    vacancies: (shown: number, total: number) =>
      total === 0
        ? 'There are no vacancies now.'
        : shown < total
          ? `These are the ${shown} newest of ${total} vacancies.`
          : total === 1
            ? 'There is 1 vacancy now.'
            : `There are ${total} vacancies now.`,
    contact: (name: string) =>
      name ? `Would you rather talk to someone? Call or e-mail ${name}:` : 'Would you rather talk to someone? Call or e-mail:',
  },
} satisfies Record<Language, unknown>;
