import type { Words } from '../en';
import { plural } from './terms';

export const cards: Words['cards'] = {
  waitingFor: (name, parties, onHold) =>
    `${name} : en attente (${parties})${onHold ? ', suspendue' : ''}`,
  allDone: (dots, total) => `${dots}  Les ${total} étapes sont terminées`,
  closed: 'Clôturée',
  step: (dots, numbers, total, names, isSeveral) =>
    `${dots}  ${isSeveral ? 'Étapes' : 'Étape'} ${numbers} sur ${total} · ${names}`,
  inEnvironment: (progress, environment) => `${progress} en ${environment}`,
  standing: (isFirst, held) => `${isFirst ? 'En attente : ' : ' ; '}${held}`,
  endedOn: (outcome, day) => `${outcome} depuis le ${day}`,
  heldSince: (party, since, due) =>
    `${party}, depuis le ${since}${due === null ? '' : `, échéance ${due}`}`,
  workingDaysAgo: (day, count) =>
    `${day} (${count} ${plural(count, 'jour ouvrable', 'jours ouvrables')})`,
  onHold: ' (suspendue : le délai ne court pas)',
  snoozed: (until, by) => ` (rappels reportés jusqu’au ${until} par ${by})`,
  volume: 'Volume d’envoi',
  documentsAMonth: (count) => `${count} documents par mois`,
  documentsAndPeaks: (count, peaks) => `${count} documents par mois, pics : ${peaks}`,
  goLive: 'Mise en production',
  goLiveFrom: (day, environment) => `${day}, commence en ${environment}`,
  certificate: (sent) => `certificat ${sent}`,
  certificateUntil: (day) => `certificat ✔ jusqu’au ${day}`,
  aNewOne: (certificate, sent) => `${certificate} (un nouveau : ${sent})`,
  warningsPending: '◐ avertissements à trancher',
  notAccepted: '✖ non accepté',
  configuration: (state) => `config. ${state}`,
  configured: (done, total) => `config. ${done} sur ${total}`,
  testsConclusive: (day) => `tests ✔ concluants ${day}`,
  noTests: 'tests –',
  testAccess: 'tests ◐ accès donné',
  personalRemoved: (day) =>
    `Les noms, textes et fichiers d’avant le ${day} ont été supprimés : leur durée de conservation était écoulée.`,
  filesRemoved: (day) =>
    `Les fichiers d’avant le ${day} ont été supprimés : leur durée de conservation était écoulée.`,
  correctedBy: (name, day) => `Corrigé par ${name} le ${day} :`,
  doneBut: (hints) => `C’est fait. ${hints}`,
  sameAsOne: (id) =>
    `${id} est déjà en cours pour la même organisation et le même cas d’utilisation. Consultez-la avec /ebox show ${id} ; si celle-ci fait double emploi, retirez l’une des deux.`,
  sameAsSeveral: (ids) =>
    `${ids} sont déjà en cours pour la même organisation et le même cas d’utilisation. Consultez-les avec /ebox show ; si celle-ci fait double emploi, n’en gardez qu’une.`,
  registeredBy: (name, day) => `Enregistrée par ${name} le ${day}`,
  assignedTo: (name) => ` · attribuée à ${name}`,
  last: (name, event, at) => ` · dernière action : ${name} ${event}, ${at}`,
  assignedToYou: (name) => `${name} vous a attribué cette demande`,
  assignedInPlaceOf: (name, absent) =>
    `${name} a attribué cette demande à ${absent}, que vous remplacez`,
  done: (summary) => `C’est fait. ${summary}.`,
  doneShow: (id) => `C’est fait. Tapez /ebox show ${id} pour voir sa fiche.`,
  justDone: 'C’est fait.',
  registered: (id, organisation) =>
    `${id} est enregistrée pour ${organisation}. L’accord de principe est demandé aux gestionnaires de l’ONSS.`,
  postedTwice: (id) => `La fiche de ${id} a été publiée deux fois. L’autre reste tenue à jour.`,
  approval: {
    nothingAsked: 'Rien n’est demandé à l’ONSS pour l’instant.',
    asked: (name) => `${name} a demandé :`,
    answered: 'Le demandeur a répondu :',
    noted: (name, day) => `Note de ${name} du ${day} :`,
  },
  history: {
    title: (id) => `Historique de ${id}`,
    page: (id, from, to, of) => `Historique de ${id} (${from} à ${to} sur ${of})`,
    summary: (id, count) => `Historique de ${id} : ${count} entrées`,
  },
  list: {
    title: {
      mine: 'Vos demandes',
      waiting: 'Demandes en cours, les plus anciennes d’abord',
      stalled: 'Demandes à l’arrêt',
      live: 'Expéditeurs en production',
      all: 'Toutes les demandes',
    },
    ofParty: (title, party) => `${title} : ${party}`,
    matching: (title, text) => `${title} contenant « ${text} »`,
    nothing: {
      mine: 'Aucune demande en cours ne vous est attribuée ou n’a été enregistrée par vous.',
      waiting: 'Aucune demande n’est en cours.',
      stalled: 'Rien n’est à l’arrêt.',
      live: 'Personne n’est encore en production.',
      all: 'Il n’y a encore aucune demande.',
    },
    noMatch: 'Aucune demande ne correspond. Essayez avec moins de lettres, ou /ebox list all.',
    nothingOf: (party) =>
      `Aucune demande en cours n’attend cette partie : ${party}. /ebox list montre toutes celles en cours.`,
    howToStart: (nothing) =>
      `${nothing} Enregistrez-en une avec /ebox new, ou depuis le menu d’un message : Register e-Box request.`,
    seeAll: (nothing) => `${nothing} /ebox list all les montre toutes.`,
    position: (first, last, total) => `${first} à ${last} sur ${total}`,
    pastTheEnd: 'Il y a moins de demandes à présent : revenez à la page précédente.',
    nextPage: 'Page suivante',
    previousPage: 'Page précédente',
    onHold: 'suspendue',
    snoozed: (until) => `rappels reportés au ${until}`,
    orMore: (count) => `${count} ou plus`,
  },
};
