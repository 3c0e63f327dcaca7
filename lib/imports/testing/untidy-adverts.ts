type Advert = Record<string, unknown>;

function advert(title: string, value: string, where: string, pay: object | undefined, more: Advert = {}): Advert {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: 'Office for Imaginary Affairs' },
    identifier: { '@type': 'PropertyValue', name: 'Made-up Jobs', value },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'GB', addressLocality: where } },
    ...(pay
      ? { baseSalary: { '@type': 'MonetaryAmount', currency: 'GBP', value: { '@type': 'QuantitativeValue', unitText: 'YEAR', ...pay } } }
      : {}),
    description: `<p>${title}, Office for Imaginary Affairs.</p><ul><li>Where: ${where}</li><li>Reference: ${value}</li></ul>`,
    ...more,
  };
}

const EVERYWHERE = 'East Midlands (England), East of England, London (region), North West England, Scotland, South West England, Wales';
const SENTENCE =
  'This role will be based in Swansea, and we will be operating a hybrid working model that allows you to work between home and on-site';

/** Made up, with the untidiness of real adverts: several places in one field, one pay or a range, no dates. */
export const UNTIDY_ADVERTS: readonly Advert[] = [
  advert('UNIX Engineer', '101', SENTENCE, { minValue: 50238, maxValue: 60649 }),
  advert('Senior  Software Developer', '102', 'Exeter, South West England', { value: 41000 }),
  advert('ITD - Quality Assurance &amp; Test (QAT) - Principal Test Engineer', '103', 'Croydon, Manchester or Sheffield', {
    minValue: '65,500',
    maxValue: '77,550',
  }),
  advert('Lawyer', '104', EVERYWHERE, { value: 37694 }),
  advert('Onsite Support Engineer (Ref: 7)', '105', 'Cardiff General Buildings - London 2 Marsham Street (2MS)', undefined),
  advert('HR Officer', '106', 'Darlington, London', { minValue: 30000 }, { hiringOrganization: 'office for imaginary affairs' }),
  advert('Data Analyst', '107', 'Newcastle', undefined, {
    description: 'Python, R, SQL and Excel.\n• Hybrid: two days a week in the office',
    identifier: 107,
  }),
  advert(
    'Back-End Developer',
    '108',
    'Durham',
    { value: 45000 },
    { hiringOrganization: { name: 'Pretend & Daughters Ltd', url: 'https://pretend.example' }, url: 'https://pretend.example/jobs/108' },
  ),
  advert('Junior Web Developer', '109', 'Leeds', undefined, { datePosted: '2026-11-01', validThrough: '2026-11-10' }),
  advert('Cyber Security Analyst', '110', 'Belfast', undefined, { validThrough: '2026-10-31' }),
];

export function toLines(adverts: readonly unknown[]): string[] {
  return adverts.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
}
