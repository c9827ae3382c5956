import { useState } from 'react';
import type { Place } from '../server/screen';
import type { Mail } from '../mail/mailbox';
import { useWork } from './context';
import { MailForm } from './mail-form';
import { sizeOf } from './message';
import { placeName } from './place-name';
import { useWords } from './words';

/** The mails that went out, the latest first, and the one that is being read. */
export function MailPane({ place }: { place: Place }) {
  const { screen, times, perform } = useWork();
  const words = useWords();
  const { mail: said } = words;
  const mails = screen.mails.toReversed();
  const [chosen, setChosen] = useState<string | null>(null);
  const [html, setHtml] = useState(false);
  /** What is being written: an answer to a mail, or a new one. */
  const [writing, setWriting] = useState<{ answers: Mail | null } | null>(null);
  const mail = mails.find((one) => one.id === chosen) ?? mails[0];
  return (
    <>
      <header className="place-head">
        <h1>{placeName(place, words)}</h1>
        <p>{said.what}</p>
        <button type="button" className="button" onClick={() => setWriting({ answers: null })}>
          {said.write}
        </button>
      </header>
      {writing !== null ? (
        <MailForm
          key={writing.answers?.id ?? 'new'}
          answers={writing.answers}
          onClose={() => setWriting(null)}
        />
      ) : mail === undefined ? (
        <div className="entries">
          <div className="empty">
            <h2>{said.none}</h2>
            <p>{said.why}</p>
          </div>
        </div>
      ) : (
        <div className="mails">
          <ul className="mail-list" aria-label={said.mails}>
            {mails.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-current={one.id === mail.id}
                  onClick={() => setChosen(one.id)}
                >
                  <strong>{one.subject}</strong>
                  <span>{one.toBot ? said.fromWhom(one.from) : one.to.join(', ')}</span>
                  <time dateTime={one.at}>{times.full(new Date(one.at))}</time>
                </button>
              </li>
            ))}
          </ul>
          <article className="mail" aria-label={mail.subject}>
            <h2>{mail.subject}</h2>
            <dl>
              <dt>{said.from}</dt>
              <dd>{mail.from}</dd>
              <dt>{said.to}</dt>
              <dd>{mail.to.join(', ')}</dd>
              <dt>{said.sent}</dt>
              <dd>{times.full(new Date(mail.at))}</dd>
            </dl>
            {mail.html !== '' && (
              <div className="tabs" role="group" aria-label={said.showAs}>
                <button type="button" aria-pressed={!html} onClick={() => setHtml(false)}>
                  {said.text}
                </button>
                <button type="button" aria-pressed={html} onClick={() => setHtml(true)}>
                  HTML
                </button>
              </div>
            )}
            {html && mail.html !== '' ? (
              <iframe title={said.asHtml} sandbox="" src={`/workspace/mails/${mail.id}/html`} />
            ) : (
              <pre>{mail.text}</pre>
            )}
            {!mail.toBot && (
              <div className="mail-acts" role="group" aria-label={said.beWhoGot}>
                <button
                  type="button"
                  className="button primary"
                  onClick={() => setWriting({ answers: mail })}
                >
                  {said.answer}
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void perform({ do: 'answer-as', machine: 'out-of-office', mail: mail.id })
                  }
                >
                  {said.outOfOffice}
                </button>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void perform({ do: 'answer-as', machine: 'bounce', mail: mail.id })
                  }
                >
                  {said.bounce}
                </button>
              </div>
            )}
            {mail.attachments.map((file, index) => (
              <a
                key={file.name}
                className="file"
                href={`/workspace/mails/${mail.id}/attachments/${String(index)}`}
                download
              >
                <span aria-hidden="true">⤓</span>
                <span>{file.name}</span>
                <small>{sizeOf(file.size, words)}</small>
              </a>
            ))}
          </article>
        </div>
      )}
    </>
  );
}
