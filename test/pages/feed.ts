/** Two vacancies, as a feed gives them. */
export const FEED = {
  schema: 'https://schemas.meedoen.example/vacancy-feed/1',
  vacancies: [
    {
      id: 'taalmaatje',
      title: 'Taalmaatje in de bibliotheek',
      organisation: { name: 'Bibliotheek Waterrijk' },
      summary: 'Je praat elke week een uur Nederlands.',
      source: { respond: 'endpoint' },
    },
    {
      id: 'tuin',
      title: 'Samen tuinieren',
      organisation: { name: 'Buurttuin De Kade' },
      summary: 'Je helpt in de tuin, wanneer het jou past.',
    },
  ],
};
