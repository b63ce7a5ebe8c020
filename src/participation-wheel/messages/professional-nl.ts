/** Texts of the view for professionals. Nobody is addressed in them, so they are the same with `u`. */
export const professionalNl = {
  'professional.summary': 'Voor professionals: regelingen van nu en van vroeger',
  'professional.intro':
    'Alle regelingen in het wiel bij de gekozen onderdelen, ook die niet meer gelden. Zonder keuze: alle onderdelen. De inhoud is zo actueel als het pakket: {version}.',
  'professional.not-reviewed': 'Nog niemand heeft dit pakket nagekeken.',
  'professional.reviewed': 'Nagekeken op {date}.',
  'professional.table': 'Regelingen van nu en van vroeger',
  'professional.name': 'Regeling',
  'professional.valid': 'Geldt',
  'professional.successors': 'Kwam ervoor in de plaats',
  'professional.always': 'zonder einddatum',
  'professional.from': 'vanaf {from}',
  'professional.until': 'tot en met {to}',
  'professional.between': 'van {from} tot en met {to}',
  'professional.ladders': 'Het wiel is geen ladder',
  'professional.ladders.why':
    'Het wiel kent geen volgorde en geen niveau: de zes doelen staan naast elkaar, en één doel sluit een ander niet uit. Er zijn twee participatieladders, die er los van staan.',
  'professional.ladders.client':
    'De ladder voor mensen (VNG en Regioplan) heeft zes treden: geïsoleerd leven, contacten buiten de deur, meedoen aan georganiseerde activiteiten, onbetaald werk, betaald werk met steun, betaald werk. Zij is niet bedoeld om iets vast te stellen over één persoon.',
  'professional.ladders.policy':
    'De ladder voor beleid (Edelenbos) heeft vijf treden: informeren, raadplegen, adviseren, coproduceren, meebeslissen. Zij gaat over de invloed van bewoners op een plan.',
} as const;
