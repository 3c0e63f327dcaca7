/** The part of the privacy policy that is about people with an account. */
export function AccountPrivacy() {
  return (
    <>
      <h2>With an account</h2>
      <p>We keep what you give us, and what we need to do what you ask:</p>
      <ul>
        <li>
          <b>Your address</b>, when you last signed in, and the browsers in which you are signed in, by name (“Firefox on Windows”). You
          need no password, so we have none.
        </li>
        <li>
          <b>Your profile</b>: name, place, skills, experience, what you look for. <b>Your CVs</b>, as files that are never public. We look
          for skills in the text of a CV and offer them to you; nothing goes into your profile by itself.
        </li>
        <li>
          <b>Jobs that you saved and applications</b>, with your notes, answers and what became of them.
        </li>
        <li>
          <b>What you agreed to</b>, in which wording, when and on which form; and <b>which mails</b> we sent you, and when.
        </li>
      </ul>
      <p>
        Our lawful basis is the contract that you make with us when you join, and for mails, limits against abuse and keeping the site safe
        our legitimate interest. Only showing your profile to recruiters rests on your consent, which you can take back at any time.
      </p>
      <h3>Who sees it</h3>
      <ul>
        <li>
          <b>Nobody</b>, until you decide otherwise. You can let recruiters of employers on this site see your profile, but never your
          e-mail address or your CVs.
        </li>
        <li>
          <b>An employer to whom you apply here</b> gets what you send: your profile as it is then, your CV if you attach it, your letter
          and your answers. Not your notes, and not where else you applied.
        </li>
        <li>
          <b>The companies that run our servers and carry our mail</b> hold it for us and may do nothing else with it. We sell nothing to
          anybody.
        </li>
        <li>
          If you sign in by way of <b>another service</b>, where we offer that, it tells us your name and address there and learns that you
          use us. We ask it nothing else, later or ever.
        </li>
      </ul>
      <p>How well a job fits you is worked out from your profile, for you, with its reasons. No program decides anything about you here.</p>
      <h3>Cookies</h3>
      <p>
        When you ask to sign in we set one cookie for ten minutes, so that the link in the mail works in your browser and no other. Once you
        are signed in there are two: a key by which we know you on the next page, and a mark that says that there is one. They last for 90
        days at most and end when you sign out. Signing in by way of another service needs a few more until you are back. None is used for
        anything else.
      </p>
    </>
  );
}
