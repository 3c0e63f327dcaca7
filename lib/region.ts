/** A deployment: the one place that says which region this is. Another region is another value of `region`. */
export type Region = {
  /** "North East England", as after "in". */
  name: string;
  /** As in running text: "the North East". */
  shortName: string;
  /** From one end to the other, as after "from". */
  area: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  countryName: string;
  /** ISO 4217; pay in any other currency is shown but not compared. */
  currency: string;
  /** BCP 47. */
  locale: string;
  /** IANA. */
  timeZone: string;
  brand: { name: string; short: string };
  contact: { email: string; organisation: string };
  /** The places that bound and fill the region, largest first. `weight`: people in thousands, rounded. */
  places: readonly { slug: string; name: string; area: string; lat: number; lon: number; weight: number }[];
};

const northEastEngland: Region = {
  name: 'North East England',
  shortName: 'the North East',
  area: 'Berwick to Middlesbrough',
  country: 'GB',
  countryName: 'United Kingdom',
  currency: 'GBP',
  locale: 'en-GB',
  timeZone: 'Europe/London',
  brand: { name: 'Tech Talent Engine', short: 'Tech Talent' },
  contact: { email: 'hello@techtalentengine.example', organisation: 'the Tech Talent Engine team' },
  places: [
    { slug: 'newcastle-upon-tyne', name: 'Newcastle upon Tyne', area: 'Tyne and Wear', lat: 54.9738, lon: -1.6132, weight: 286 },
    { slug: 'sunderland', name: 'Sunderland', area: 'Tyne and Wear', lat: 54.9047, lon: -1.3822, weight: 168 },
    { slug: 'middlesbrough', name: 'Middlesbrough', area: 'North Yorkshire', lat: 54.5762, lon: -1.2348, weight: 148 },
    { slug: 'gateshead', name: 'Gateshead', area: 'Tyne and Wear', lat: 54.9619, lon: -1.6018, weight: 120 },
    { slug: 'darlington', name: 'Darlington', area: 'County Durham', lat: 54.5243, lon: -1.5504, weight: 93 },
    { slug: 'hartlepool', name: 'Hartlepool', area: 'County Durham', lat: 54.6863, lon: -1.2129, weight: 88 },
    { slug: 'stockton-on-tees', name: 'Stockton-on-Tees', area: 'County Durham', lat: 54.5705, lon: -1.329, weight: 85 },
    { slug: 'south-shields', name: 'South Shields', area: 'Tyne and Wear', lat: 54.9988, lon: -1.4323, weight: 75 },
    { slug: 'durham', name: 'Durham', area: 'County Durham', lat: 54.7761, lon: -1.5733, weight: 50 },
    { slug: 'washington', name: 'Washington', area: 'Tyne and Wear', lat: 54.9, lon: -1.5197, weight: 67 },
    { slug: 'north-shields', name: 'North Shields', area: 'Tyne and Wear', lat: 55.0176, lon: -1.4486, weight: 41 },
    { slug: 'blyth', name: 'Blyth', area: 'Northumberland', lat: 55.127, lon: -1.5085, weight: 39 },
    { slug: 'cramlington', name: 'Cramlington', area: 'Northumberland', lat: 55.0865, lon: -1.5862, weight: 29 },
    { slug: 'wallsend', name: 'Wallsend', area: 'Tyne and Wear', lat: 54.991, lon: -1.534, weight: 43 },
    { slug: 'redcar', name: 'Redcar', area: 'North Yorkshire', lat: 54.6167, lon: -1.0667, weight: 37 },
    { slug: 'ashington', name: 'Ashington', area: 'Northumberland', lat: 55.1875, lon: -1.5687, weight: 28 },
    { slug: 'chester-le-street', name: 'Chester-le-Street', area: 'County Durham', lat: 54.8574, lon: -1.5741, weight: 24 },
    { slug: 'newton-aycliffe', name: 'Newton Aycliffe', area: 'County Durham', lat: 54.6178, lon: -1.5739, weight: 26 },
    { slug: 'consett', name: 'Consett', area: 'County Durham', lat: 54.852, lon: -1.8318, weight: 25 },
    { slug: 'peterlee', name: 'Peterlee', area: 'County Durham', lat: 54.7603, lon: -1.3363, weight: 20 },
    { slug: 'seaham', name: 'Seaham', area: 'County Durham', lat: 54.8386, lon: -1.3461, weight: 22 },
    { slug: 'hexham', name: 'Hexham', area: 'Northumberland', lat: 54.9715, lon: -2.1011, weight: 13 },
    { slug: 'morpeth', name: 'Morpeth', area: 'Northumberland', lat: 55.1689, lon: -1.6879, weight: 15 },
    { slug: 'alnwick', name: 'Alnwick', area: 'Northumberland', lat: 55.4133, lon: -1.7061, weight: 9 },
    { slug: 'berwick-upon-tweed', name: 'Berwick-upon-Tweed', area: 'Northumberland', lat: 55.7692, lon: -2.0025, weight: 13 },
  ],
};

export const region: Region = northEastEngland;
