/** Of schema.org's vocabulary what our structured data uses, by type with its parent, for the validator to check names against. */
const TYPES: Record<string, { parent?: string; properties: string[] }> = {
  Thing: { properties: ['name', 'url', 'sameAs', 'identifier', 'description'] },
  Intangible: { parent: 'Thing', properties: [] },
  JobPosting: {
    parent: 'Intangible',
    properties: [
      'title',
      'datePosted',
      'validThrough',
      'employmentType',
      'hiringOrganization',
      'jobLocation',
      'jobLocationType',
      'applicantLocationRequirements',
      'baseSalary',
      'directApply',
    ],
  },
  Organization: { parent: 'Thing', properties: ['logo', 'address'] },
  Place: { parent: 'Thing', properties: ['address'] },
  Country: { parent: 'Place', properties: [] },
  PostalAddress: {
    parent: 'Intangible',
    properties: ['addressLocality', 'addressRegion', 'addressCountry', 'postalCode', 'streetAddress'],
  },
  MonetaryAmount: { parent: 'Intangible', properties: ['currency', 'value', 'minValue', 'maxValue'] },
  QuantitativeValue: { parent: 'Intangible', properties: ['value', 'minValue', 'maxValue', 'unitText', 'unitCode'] },
  PropertyValue: { parent: 'Intangible', properties: ['value', 'propertyID'] },
  BreadcrumbList: { parent: 'Intangible', properties: ['itemListElement'] },
  ListItem: { parent: 'Intangible', properties: ['item', 'position'] },
};

/** In the form of schema.org's own JSON-LD download. */
export const schemaOrg = {
  '@graph': [
    ...Object.entries(TYPES).map(([type, { parent }]) => ({
      '@id': `schema:${type}`,
      '@type': 'rdfs:Class',
      ...(parent ? { 'rdfs:subClassOf': { '@id': `schema:${parent}` } } : {}),
    })),
    ...[...new Set(Object.values(TYPES).flatMap(({ properties }) => properties))].map((property) => ({
      '@id': `schema:${property}`,
      '@type': 'rdf:Property',
      'schema:domainIncludes': Object.keys(TYPES)
        .filter((type) => TYPES[type]?.properties.includes(property))
        .map((type) => ({ '@id': `schema:${type}` })),
    })),
  ],
};
