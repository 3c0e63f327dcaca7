/** What a level brings with it, as noun phrases. By level slug. */
export const LEVEL_WANTS: Readonly<Record<string, readonly string[]>> = {
  entry: [
    'No experience of this work: we expect to teach you',
    'Something that you made or mended, to talk about',
    'A wish to learn, and questions',
    'No certificate needed: a course, a bootcamp or evenings with a book will do',
    'The patience to be a beginner',
  ],
  junior: [
    'A year or so of doing this for real, paid or not',
    'Enough practice to get stuck in an interesting way',
    'No degree needed: several of us came from other trades',
    'The readiness to ask early and to write down the answer',
    'Six months in a first job, or a solid portfolio instead',
    'Growing confidence, which we will help along',
  ],
  mid: [
    'Two to four years of this work, in whatever setting',
    'The independence to take a problem and return with a solution or a better question',
    'No degree needed. Career changers are welcome and on the team already',
    'Experience of finishing things',
    'A steady hand with work that matters to somebody',
    'Sound practice, and views about it that you can change',
  ],
  senior: [
    'Five years or more, with some of them spent living with your own decisions',
    'The habit of making the people around you better',
    'Judgement about what not to build',
    'A history of hard problems, told without heroes',
    'Ease in leading a piece of work from a vague wish to a quiet release',
    'Experience of helping others to learn',
  ],
  lead: [
    'Experience of leading a team, with or without the title',
    'The ability to set a direction and leave room inside it',
    'A record of good hiring and of honest feedback',
    'A long view of quality and cost',
    'The calm that others borrow from',
  ],
  principal: [
    'A wide view, gained by doing',
    'The trust of people who disagree with one another',
    'Plain speech with boards, suppliers and graduates',
    'A record of leaving places better than you found them',
  ],
};

export const REASONS: readonly string[] = [
  'because one of us is moving to another team',
  'because the work has outgrown us',
  'since two projects have become three',
  'to replace a colleague who is retiring after nineteen years',
  'because we promised ourselves a team of this size and mean to keep the promise',
  'now that the first part is live and the second is funded',
  'because we would like to bring work home that a supplier does today',
  'since a colleague is leaving to start a bakery, with our blessing',
  'because we have more good ideas than hands',
  'as our present one was promoted',
  'to give us cover that does not depend on one person',
];

export const STARTER_REASONS: readonly string[] = [
  'because we have the room and the time to teach',
  'as we do each year',
  'because the last one has just moved up',
  'since everyone here began somewhere',
  'to start in a team that likes questions',
  'because we would sooner teach than compete for experience',
];

export const HIRING: readonly string[] = [
  'Send a CV; a cover letter is not needed. We reply to everyone within five working days.',
  'There are two stages: a call of half an hour, then ninety minutes with two people you would work with. There is no take-home test.',
  'We read applications without names or universities. You would hear from us within a week, either way.',
  'The interview has two halves: a task much like the job, done together, and a talk about how you work. You see the questions two days before.',
  'Apply with a CV and a few lines about why this job. {contact}, who leads the team, rings everyone on the shortlist.',
  'One interview of an hour, by video or here, and an answer the same week.',
  'Would you like to ask something first? {contact} in the team is glad to talk: write to {email}.',
  'First a short call with {contact}, then half a day here, for which we pay £100 and lunch.',
  'We interview as people apply and take the advert down when the job is filled.',
  'Tell us about one thing that you did and are pleased with. A page is enough.',
  'Shortlisting is done by three people against the points above, and you can have their notes.',
  'You would meet {contact} and one person from outside the team. Bring questions; we keep twenty minutes for them.',
  'The form takes about fifteen minutes. There are no psychometric tests.',
  'We aim for three weeks from closing date to offer, and tell you if it slips.',
  'To apply, answer three short questions. A CV is welcome and is read last.',
  'Everyone who comes for interview is paid their fare and hears back in person.',
  'Interviews are held on two days, one of them in the evening for people who are working.',
  'You would spend an hour with the team on something real and small, and half an hour asking us what you like.',
  'After the closing date we sift within three days. Interviews follow the week after.',
  'If we already know that it is a no, we say so and say why.',
  'There is one conversation about your work and one about ours. Both are with people in the team.',
  '{contact} manages this post and will answer questions at {email} until it closes.',
  'A work sample of forty minutes replaces the second interview. You may do it here or at home.',
  'Nobody is asked for their present pay.',
  'You can visit first: {contact} shows people round on most Thursdays.',
  'Apply online and save as you go. Most people need twenty minutes.',
  'We hold a first call by telephone with the camera off by design, then meet once.',
  'References are taken up only after an offer.',
];

export const ACCESS: readonly string[] = [
  'If you need something changed so that you can apply or interview at your best, write to access@{domain}.',
  'Disabled people who meet the essential points are offered an interview.',
  'We are glad to interview in person, by video, by telephone or in writing. Tell us which suits you.',
  'The building is step-free, and there is a quiet room. Ask for photographs of the way in.',
  'Coming back after a break? We would like to hear from you just the same.',
  'If you have most of this and not all, please apply. Nobody here had all of it.',
  'Tell access@{domain} what would help, at any stage. It has no bearing on the decision.',
  'Screen reader, interpreter, extra time, a chair that does not squeak: ask, and we will arrange it.',
  'We would sooner meet someone with seven of these points than miss them for want of ten.',
  'Requests for adjustments go to {contact}, and no further than they must.',
  'Want this advert in large print or read aloud? access@{domain} will send it.',
  'We welcome people who care for children, parents or anyone else, and plan around it.',
  'Interview questions can be had in advance by anyone who asks.',
  'Our careers pages work with a keyboard and a screen reader. Tell us if you find a fault.',
  'A support worker or interpreter is welcome at any stage, and we pay.',
  'Neurodivergent colleagues helped to write our interview, and it shows.',
  'Lift, step-free entrance and accessible toilets; parking by the door on request.',
];

export const FIRST_NAMES: readonly string[] =
  'Amira,Joel,Priya,Tom,Grace,Callum,Wen,Fatima,Dougie,Ailsa,Kemi,Robert,Sunita,Mark,Leanne,Yusuf,Hannah,Pavel,Moira,Idris,Beth,Chidi,Steph,Anand,Ruth,Owen,Nadia,Craig,Mei,Lorna'.split(
    ',',
  );

type Headings = {
  about: string;
  team: string;
  tasks: string;
  wants: string;
  tools: string;
  week: string;
  benefits: string;
  hiring: string;
  terms: string;
};

/** Each employer keeps to one set. */
export const HEADINGS: readonly Headings[] = [
  {
    about: 'Who we are',
    team: 'The team',
    tasks: 'What you would do',
    wants: 'What we are looking for',
    tools: 'Tools and skills',
    week: 'A usual week',
    benefits: 'What you get',
    hiring: 'How we choose',
    terms: 'Where and when',
  },
  {
    about: 'About us',
    team: 'Where you would work',
    tasks: 'The work',
    wants: 'You',
    tools: 'What we use',
    week: 'What a week is like',
    benefits: 'In return',
    hiring: 'Next steps',
    terms: 'Place and hours',
  },
  {
    about: 'The organisation',
    team: 'Your team',
    tasks: 'Your tasks',
    wants: 'Your experience',
    tools: 'Skills',
    week: 'Week by week',
    benefits: 'Benefits',
    hiring: 'How to apply',
    terms: 'Working pattern',
  },
  {
    about: 'Why we exist',
    team: 'Who is here',
    tasks: 'What needs doing',
    wants: 'Who we hope to meet',
    tools: 'With what',
    week: 'How the week goes',
    benefits: 'What we offer',
    hiring: 'What happens after you apply',
    terms: 'Where',
  },
  {
    about: 'Background',
    team: 'The team',
    tasks: 'Main duties',
    wants: 'Person specification',
    tools: 'Knowledge and skills',
    week: 'Pattern of work',
    benefits: 'Terms and benefits',
    hiring: 'Selection',
    terms: 'Location and contract',
  },
  {
    about: 'Us',
    team: 'Alongside you',
    tasks: 'The job',
    wants: 'Good signs',
    tools: 'Stack',
    week: 'Rhythm',
    benefits: 'The offer',
    hiring: 'Applying',
    terms: 'The practical part',
  },
];
