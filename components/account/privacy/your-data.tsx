import { Button, ButtonLink } from '#components/ui/button';
import { Part } from '#components/ui/section';

export function YourData({ email }: { email: string }) {
  return (
    <Part id="data" title="Your data">
      <ul className="list data-rows">
        <li>
          <div>
            <h3>Download everything</h3>
            <p>
              All that we keep about you in one ZIP file: your account, profile, CVs, saved jobs, applications, the mails we sent and what
              you agreed to. As JSON, which other services can read, with a text that says what is what.
            </p>
          </div>
          <form action="/account/privacy/export" method="post">
            <Button kind="quiet">Download everything</Button>
          </form>
        </li>
        <li>
          <div>
            <h3>Change or correct something</h3>
            <p>Your profile is yours to change at any time. You sign in as {email}, which you can change as well.</p>
          </div>
          <div className="btn-row">
            <ButtonLink kind="quiet" href="/account/profile">
              Change profile
            </ButtonLink>
            <ButtonLink kind="quiet" href="/account/sign-in">
              Change address
            </ButtonLink>
          </div>
        </li>
        <li>
          <div>
            <h3>Delete your account</h3>
            <p>At once, with everything in it. We ask once more before we do it.</p>
          </div>
          <ButtonLink kind="danger" href="/account/privacy/delete">
            Delete account
          </ButtonLink>
        </li>
      </ul>
    </Part>
  );
}
