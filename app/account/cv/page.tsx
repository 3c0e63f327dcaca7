import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { CvForm } from '#components/account/cv/cv-form';
import { CvNotice } from '#components/account/cv/cv-notice';
import { OfferedSkills } from '#components/account/cv/offered-skills';
import { PresentCv } from '#components/account/cv/present-cv';
import { ButtonLink, ButtonRow } from '#components/ui/button';
import { requireUser } from '#lib/auth';
import { CV_PROBLEMS } from '#lib/candidates/cv';
import { findCv, findSkillOffers } from '#lib/candidates/find-cv';
import { answerOffers, removeCv, uploadCv } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your CV', robots: { index: false } };

type Props = { searchParams: Promise<Record<'done' | 'skills' | 'problem', string | string[] | undefined>> };

export default async function CvPage({ searchParams }: Props) {
  const user = await requireUser('/account/cv');
  const [{ done, skills, problem }, cv, offers] = await Promise.all([searchParams, findCv(user.id), findSkillOffers(user.id)]);
  return (
    <AccountPage
      current="profile"
      title="Your CV"
      lede="Only you can see it, until you send it with an application."
      actions={
        <ButtonRow>
          <ButtonLink kind="quiet" href="/account/profile">
            Your profile
          </ButtonLink>
        </ButtonRow>
      }
    >
      <CvNotice done={done} skills={skills} offers={offers.length} />
      <section className="part" aria-labelledby="cv-h">
        <h2 id="cv-h">{cv ? 'The CV we have' : 'Upload your CV'}</h2>
        {cv && <PresentCv cv={cv} remove={removeCv} />}
        <CvForm action={uploadCv} replaces={cv !== null} problem={problem === 'too-large' ? CV_PROBLEMS[problem] : undefined} />
      </section>
      {offers.length > 0 && <OfferedSkills offers={offers} answer={answerOffers} />}
      <section className="part" aria-labelledby="resume-h">
        <h2 id="resume-h">JSON Resume</h2>
        <p>
          An open form for what a CV says, which other sites and CV makers read too (<a href="https://jsonresume.org">jsonresume.org</a>).
          Take your profile along as one file, or fill your profile from a file that you have.
        </p>
        <ButtonRow>
          <ButtonLink kind="quiet" href="/account/resume.json" download>
            Download resume.json
          </ButtonLink>
          <ButtonLink kind="quiet" href="/account/cv/import">
            Fill your profile from a file
          </ButtonLink>
        </ButtonRow>
      </section>
    </AccountPage>
  );
}
