# Les autorisations : ce qui est demandé à l’État hôte, le temps que cela prend, et le droit qui l’exige.

authorisations-menu = Autorisations
authorisations-right-read = Lire les autorisations et les instruments juridiques
authorisations-right-write = Demander des autorisations et noter la suite donnée
authorisations-right-keep-laws = Tenir à jour les instruments juridiques
authorisations-title = Autorisations
authorisations-list-lead = Ce que nous avons demandé à l’État hôte, ce qui nous est montré, et la suite donnée. Ce qui a changé en dernier vient en tête.
authorisations-none = Aucune autorisation n’est affichée ici
authorisations-none-hint = Une autorisation est visible par l’organisation qui l’a demandée, et par celles à qui elle la montre.
authorisations-what = Autorisation
authorisations-authority = Autorité
authorisations-stands = Où elle en est
authorisations-until = Jusqu’au
authorisations-holder = Demandée par
authorisations-stage = Avancement
authorisations-stage-all = Toutes
authorisations-stage-draft = Pas encore demandées
authorisations-stage-waiting = En attente
authorisations-stage-granted = Accordées
authorisations-stage-ended = Refusées ou abandonnées

authorisations-kind-registration = Enregistrement
authorisations-kind-technical-agreement = Accord technique avec un ministère
authorisations-kind-visa = Visa ou titre de séjour
authorisations-kind-work-permit = Permis de travail
authorisations-kind-travel = Autorisation de déplacement
authorisations-kind-import = Importation ou exonération de droits
authorisations-kind-activity = Autorisation d’activité
authorisations-kind-other = Autre autorisation

authorisations-standing-draft = Pas encore demandée
authorisations-standing-waiting =
    { $days ->
        [0] Demandée aujourd’hui
        [one] En attente depuis { $days } jour
        [many] En attente depuis { $days } de jours
       *[other] En attente depuis { $days } jours
    }
authorisations-standing-no-answer =
    { $days ->
        [one] Sans réponse depuis { $days } jour, ce n’est pas un refus
        [many] Sans réponse depuis { $days } de jours, ce n’est pas un refus
       *[other] Sans réponse depuis { $days } jours, ce n’est pas un refus
    }
authorisations-standing-more-asked =
    { $days ->
        [0] L’autorité demande un complément
        [one] L’autorité demande un complément, { $days } jour après la demande
        [many] L’autorité demande un complément, { $days } de jours après la demande
       *[other] L’autorité demande un complément, { $days } jours après la demande
    }
authorisations-standing-valid = Valable
authorisations-standing-not-yet = Valable à partir du { $day }
authorisations-standing-expired = Échue le { $day }
authorisations-standing-refused = Refusée le { $day }
authorisations-standing-withdrawn = Abandonnée
authorisations-standing-revoked = Retirée le { $day }
authorisations-days-left =
    { $days ->
        [0] finit aujourd’hui
        [one] encore { $days } jour
        [many] encore { $days } de jours
       *[other] encore { $days } jours
    }
authorisations-days =
    { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }
authorisations-waiting-means = Il n’y a pas encore de décision. Tant qu’il n’y en a pas, personne n’a refusé.
authorisations-no-answer-means = L’attente dépasse le délai de réponse habituel. La demande reste comptée comme en attente, jamais comme refusée.
authorisations-more-asked-means = L’autorité attend quelque chose de vous. Les jours continuent de compter.

authorisations-happening-requested = Demandée
authorisations-happening-acknowledged = L’autorité en accuse réception
authorisations-happening-more-asked = L’autorité demande un complément
authorisations-happening-supplied = Le complément a été fourni
authorisations-happening-granted = Accordée
authorisations-happening-refused = Refusée
authorisations-happening-withdrawn = Nous y avons renoncé
authorisations-happening-revoked = L’autorité l’a retirée
authorisations-events = Ce qui s’est passé
authorisations-no-events = Rien ne s’est encore passé : l’autorisation n’a pas été demandée.
authorisations-conditions = Conditions
authorisations-notes = Nos propres notes
authorisations-wanted = Souhaitée pour
authorisations-granted-for = Accordée pour
authorisations-turnaround = De la demande à la décision
authorisations-renews = Fait suite à
authorisations-renewed-by = Suivie de
authorisations-everywhere = Tout le pays
authorisations-all-work = Toute activité
authorisations-marks = Ouverte à
authorisations-no-marks = À personne. L’État hôte n’en voit rien.
authorisations-marked-until = jusqu’au { $day }
authorisations-mark-over = terminée

authorisations-ask-kind = Ce qui est demandé
authorisations-ask-title = Titre court
authorisations-ask-title-hint = Ne nommez aucune personne qui voyage ou travaille : quiconque voit l’autorisation lit ce titre.
authorisations-ask-authority = Autorité, si elle figure au registre
authorisations-ask-authority-name = Autorité, si elle n’y figure pas
authorisations-ask-authority-name-hint = Le service, tel qu’il se nomme lui-même. Répondez à une seule des deux questions.
authorisations-group-scope = Pour quelle activité, et où
authorisations-group-scope-hint = Laissé vide : pour toute activité, dans tout le pays.
authorisations-ask-places = Lieux
authorisations-ask-places-hint = Un par ligne : un P-code ou un nom.
authorisations-ask-sectors = Secteurs d’activité
authorisations-ask-wanted-first = Souhaitée à partir du
authorisations-ask-wanted-last = Souhaitée jusqu’au
authorisations-group-shown = Qui peut la voir
authorisations-ask-audience = Montrée à
authorisations-ask-audience-hint = Laissé vide : à votre seule organisation. Vous pourrez ensuite l’ouvrir à une autorité.
authorisations-ask-requested-on = Demandée le
authorisations-ask-requested-on-hint = À laisser vide tant qu’elle n’a pas été demandée.
authorisations-ask-file = Lettre ou autorisation tamponnée
authorisations-ask-what = Ce qui s’est passé
authorisations-ask-on = Quel jour
authorisations-ask-said = Ce qui a été dit
authorisations-ask-said-hint = Le motif d’un refus, ou ce qui est demandé en plus. Quiconque voit l’autorisation le lit.
authorisations-group-granted = Si elle a été accordée
authorisations-ask-first = Valable à partir du
authorisations-ask-first-hint = Laissé vide : à partir du jour où elle a été accordée.
authorisations-ask-last = Valable jusqu’au
authorisations-ask-last-hint = Laissé vide : sans date de fin.
authorisations-ask-conditions = Conditions
authorisations-group-more-asked = Si un complément est demandé
authorisations-ask-answer-by = Attendu au plus tard le
authorisations-ask-reason = Motif
authorisations-ask-recipient = À qui
authorisations-ask-purpose = Dans quel but
authorisations-ask-marked-until = Jusqu’au
authorisations-ask-note = Note
authorisations-ask-note-hint = Seule votre organisation la lit, même si d’autres voient l’autorisation.

authorisations-waiting = Délais de réponse
authorisations-waiting-lead = Le temps que les autorités mettent à répondre, calculé d’après les dates des demandes que voit votre organisation.
authorisations-waiting-how = Les demandes sans réponse comptent pour le temps écoulé depuis qu’elles attendent : une médiane calculée sur les seules demandes ayant reçu une réponse serait trop flatteuse. L’absence de réponse n’est pas un refus.
authorisations-requests = Demandes
authorisations-count-granted = Accordées
authorisations-count-refused = Refusées
authorisations-count-withdrawn = Abandonnées
authorisations-count-waiting = Encore en attente
authorisations-count-no-answer = Au-delà du délai habituel
authorisations-longest = Plus longue attente
authorisations-half = Réponses
authorisations-half-within =
    { $days ->
        [0] La moitié le jour même
        [one] La moitié en { $days } jour
        [many] La moitié en { $days } de jours
       *[other] La moitié en { $days } jours
    }
authorisations-half-not-yet =
    { $days ->
        [one] Moins de la moitié après { $days } jour
        [many] Moins de la moitié après { $days } de jours
       *[other] Moins de la moitié après { $days } jours
    }
authorisations-no-requests = Aucune demande n’est affichée ici

authorisations-laws = Instruments juridiques
authorisations-laws-lead = Ce qui lie la mission et ses partenaires, qui est couvert par chaque instrument, et ce qu’il faut demander.
authorisations-sofa-only = Un accord sur le statut des forces ou de la mission ne couvre que la mission. Il ne couvre pas les ONG, même quand elles travaillent avec elle : elles relèvent du droit national, d’un accord-cadre ou d’un accord de siège.
authorisations-law = Instrument
authorisations-covers = Couvre
authorisations-in-force = En vigueur
authorisations-covers-us = Couvre votre organisation
authorisations-covers-us-not = Ne couvre pas votre organisation
authorisations-asks-nothing = Rien
authorisations-no-laws = Aucun instrument juridique n’est encore saisi
authorisations-no-laws-hint = Le secrétariat les saisit.
authorisations-law-form-sofa = Accord sur le statut des forces (SOFA)
authorisations-law-form-soma = Accord sur le statut de la mission (SOMA)
authorisations-law-form-headquarters = Accord de siège
authorisations-law-form-framework-accord = Accord-cadre
authorisations-law-form-ngo-law = Loi sur les ONG
authorisations-law-form-decree = Décret ou arrêté
authorisations-law-form-convention = Convention
authorisations-law-form-other = Autre instrument
authorisations-ask-law-form = Forme
authorisations-ask-law-title = Titre
authorisations-ask-law-source = Source
authorisations-ask-law-source-hint = Qui l’a adopté, avec son numéro ou sa date.
authorisations-ask-covers = Qui est couvert
authorisations-ask-permits = Ce qu’il permet
authorisations-group-law-scope = Pour quelle activité, et où
authorisations-ask-in-force = En vigueur à partir du
authorisations-ask-in-force-until = En vigueur jusqu’au
authorisations-group-asks = Ce qu’il faut demander
authorisations-ask-asks = Autorisations exigées
authorisations-ask-asks-hint = Quiconque est couvert est averti s’il lui en manque une. Rien n’est bloqué.
authorisations-ask-law-file = Texte

authorisations-missing = Il manque une autorisation exigée
authorisations-nothing-missing = Aucune autorisation exigée ne manque, d’après ce qui est noté ici.
authorisations-covering = Autorisations existantes
authorisations-not-yours = Seule l’organisation concernée est informée des autorisations qui manquent.
authorisations-warns-only = C’est un avertissement, qui ne bloque rien. Seule votre organisation le voit.
authorisations-asked-by = Exigée par
authorisations-look = La voir
authorisations-why-none = aucune n’est notée.
authorisations-why-ends = celle qui existe prend fin le { $day }, avant la fin de ce qui est prévu ici.
authorisations-why-not-yet = celle qui existe commence le { $day }.
authorisations-why-waiting =
    { $days ->
        [0] elle a été demandée aujourd’hui. L’absence de réponse n’est pas un refus.
        [one] elle est demandée depuis { $days } jour. L’absence de réponse n’est pas un refus.
        [many] elle est demandée depuis { $days } de jours. L’absence de réponse n’est pas un refus.
       *[other] elle est demandée depuis { $days } jours. L’absence de réponse n’est pas un refus.
    }
authorisations-why-elsewhere = celle qui existe ne vaut pas pour l’ensemble de ces activités et de ces lieux.
authorisations-why-over = la dernière a pris fin le { $day }.
authorisations-why-refused = elle a été refusée le { $day }.

authorisations-refused-no-authority = Indiquez à qui elle est demandée : choisissez une autorité du registre, ou écrivez son nom.
authorisations-refused-two-authorities = Répondez à une seule des deux questions : choisissez une autorité du registre, ou écrivez son nom.
authorisations-refused-not-of-state = Seule une autorité de l’État hôte accorde des autorisations. Choisissez-en une, ou écrivez le nom de son service.
authorisations-refused-many-places = Indiquez { $most } lieux au plus ; au-delà, indiquez une zone plus grande.
authorisations-refused-future = Le { $day } n’est pas encore arrivé ; nous sommes le { $today }. Notez le fait une fois qu’il s’est produit.
authorisations-refused-order = Le { $day } est antérieur au { $last }, jour du dernier fait noté. Indiquez ce jour ou un jour ultérieur, ou annulez ce qui a été noté.
authorisations-refused-without-words = Indiquez ce qui a été dit : le motif, ou ce qui est demandé.
authorisations-refused-answer-by = L’autorité a fait sa demande le { $day } et ne peut pas avoir attendu le complément pour le { $by }. Indiquez un jour à partir de cette demande.
authorisations-refused-over-when-granted = Elle ne peut pas avoir pris fin avant d’avoir été accordée, le { $day }. Indiquez un dernier jour à partir de cette date, ou aucun.
authorisations-refused-not-requested = Elle n’a pas encore été demandée. Notez d’abord quel jour elle l’a été.
authorisations-refused-while-open = Elle est demandée, et la décision n’est pas prise. L’autorité peut en accuser réception, demander un complément qui sera fourni, l’accorder ou la refuser ; vous pouvez y renoncer.
authorisations-refused-while-granted = Elle a été accordée. Vous pouvez y renoncer, l’autorité peut la retirer ; demandez la suivante par un renouvellement.
authorisations-refused-ended = Elle est arrivée à son terme. Demandez-en une nouvelle.
authorisations-refused-only-granted = Cela ne concerne qu’une autorisation accordée. Choisissez « Accordée », ou laissez vide.
authorisations-refused-only-more-asked = Ce jour ne concerne que « L’autorité demande un complément ». Choisissez cette réponse, ou laissez vide.
authorisations-refused-many = On note { $most } faits au plus pour une autorisation. Continuez par un renouvellement.
authorisations-refused-nothing-to-take-back = Aucun fait noté ne peut être annulé.
authorisations-refused-not-granted = Seul ce qui a été accordé se renouvelle. Demandez une nouvelle autorisation.
authorisations-refused-covers-nobody = Indiquez qui est couvert.
authorisations-refused-sofa = Un accord sur le statut des forces ou de la mission ne couvre que la mission. Retirez les autres, et saisissez l’instrument qui les couvre.

authorisations-file-title = Demander une autorisation
authorisations-file-lead = Seule votre organisation la voit, tant que vous n’en décidez pas autrement.
authorisations-file-button = Enregistrer
authorisations-file-done = L’autorisation est notée.
authorisations-record-title = Noter ce qui s’est passé
authorisations-record-button = Enregistrer
authorisations-record-done = C’est noté.
authorisations-take-back-title = Annuler le dernier fait
authorisations-take-back-lead = Pour ce qui a été noté par erreur. Le journal conserve les deux.
authorisations-take-back-button = Annuler
authorisations-take-back-done = C’est annulé.
authorisations-correct-title = Corriger
authorisations-correct-button = Enregistrer
authorisations-correct-done = C’est corrigé.
authorisations-renew-title = Demander la suivante
authorisations-renew-lead = La même, auprès de la même autorité, pour une période ultérieure.
authorisations-renew-button = Enregistrer
authorisations-renew-done = Le renouvellement est noté.
authorisations-mark-title = Ouvrir à une autorité
authorisations-mark-lead = Elle voit cette autorisation avec ses faits et ses fichiers jusqu’au jour que vous fixez, mais ni vos notes ni rien d’autre.
authorisations-mark-button = Ouvrir
authorisations-mark-done = C’est ouvert.
authorisations-unmark-title = Refermer
authorisations-unmark-button = Refermer
authorisations-unmark-done = C’est refermé.
authorisations-jot-title = Note interne
authorisations-jot-button = Enregistrer
authorisations-jot-done = La note est enregistrée.
authorisations-enter-law-title = Saisir un instrument juridique
authorisations-enter-law-lead = Tous les partenaires enregistrés le voient.
authorisations-enter-law-button = Enregistrer
authorisations-enter-law-done = L’instrument juridique est saisi.
authorisations-correct-law-title = Corriger
authorisations-correct-law-button = Enregistrer
authorisations-correct-law-done = C’est corrigé.
