# Personnes : comptes, invitations, connexion.

people-menu = Personnes
people-title = Personnes
people-own = Votre organisation
people-all = Tout le monde
people-none = Personne pour l’instant
people-none-hint = Invitez la première personne de votre organisation.
people-account = Votre compte
people-profile = Profil
people-security = Connexion
people-standing = Situation
people-to-do = À faire
people-standing-invited = invité
people-standing-confirmed = actif
people-standing-suspended = suspendu
people-standing-ended = parti

# Les rôles et ce qu’ils permettent.
people-role-reader = Lecteur
people-role-reader-hint = Lit ce que l’organisation peut voir.
people-role-editor = Rédacteur
people-role-editor-hint = Prépare et saisit les données de l’organisation.
people-role-authorized_officer = Responsable habilité
people-role-authorized_officer-hint = Seul à signer, accepter et soumettre au nom de l’organisation. Exige un authentificateur.
people-role-organisation_administrator = Administrateur de l’organisation
people-role-organisation_administrator-hint = Invite les membres de l’organisation et leur attribue leurs rôles.
people-role-secretariat = Secrétariat
people-role-secretariat-hint = Tient le registre et admet les organisations. Exige un authentificateur.
people-role-auditor = Auditeur
people-role-auditor-hint = Lit le journal de l’installation. Exige un authentificateur.
people-role-administrator = Administrateur
people-role-administrator-hint = Fait fonctionner l’installation, sans voir pour autant les données des organisations. Exige un authentificateur.
people-role-waits = en attente d’un authentificateur

# Questions.
people-ask-name = Nom
people-ask-email = Adresse électronique
people-ask-password = Mot de passe
people-ask-password-new = Nouveau mot de passe
people-ask-password-current = Mot de passe actuel
people-ask-password-hint = Au moins 15 caractères ; le mieux est d’aligner trois ou quatre mots sans rapport entre eux. Avec un authentificateur, 8 suffisent.
people-ask-language = Langue
people-ask-roles = Rôles
people-ask-organisation = Organisation
people-ask-acronym = Sigle
people-ask-type = Type d’organisation
people-ask-constituency = Côté où elle siège
people-ask-code = Code
people-ask-code-hint = Les six chiffres que votre authentificateur affiche en ce moment, ou l’un de vos codes de secours.
people-ask-code-new = Code que l’authentificateur affiche en ce moment
people-ask-code-current = Code de l’authentificateur utilisé jusqu’ici
people-ask-set-up-code = Code d’installation
people-ask-set-up-code-hint = Le serveur l’a affiché à son démarrage.
people-ask-into = Autre organisation
people-ask-into-hint = Seulement pour la première personne d’une organisation qui n’a encore personne ici. Laissez vide pour la vôtre.
people-ask-reason = Motif
people-ask-reason-hint = Il reste dans le journal.
people-ask-decline-hint = L’organisation en est informée.
people-ask-party = Déjà au registre sous le nom de
people-ask-party-hint = Laissez vide si l’organisation est nouvelle ici.

# Connexion et déconnexion.
people-set-up-title = Mettre en service l’installation
people-set-up-lead = Le premier compte peut inviter des personnes et admettre des organisations.
people-set-up-button = Mettre en service
people-set-up-done = L’installation est en service.
people-set-up-organisation = L’organisation responsable
people-set-up-person = Votre compte
people-sign-in-title = Se connecter
people-sign-in-button = Se connecter
people-sign-in-done = Vous êtes connecté.
people-second-factor-title = Saisir le code
people-second-factor-button = Se connecter
people-second-factor-done = Vous êtes connecté.
people-recover-title = Mot de passe oublié ou accès bloqué ?
people-recover-lead = Un message contenant un lien vous est adressé.
people-recover-button = Envoyer le lien
people-recover-done = Si un compte existe à cette adresse, un message contenant un lien est en route. Le lien est valable une heure.
people-prove-title = Confirmez que c’est bien vous
people-prove-lead = Ce que vous allez faire demande de redonner votre mot de passe. La confirmation vaut dix minutes sur cet appareil.
people-prove-button = Continuer
people-prove-done = Merci. Cette confirmation vaut dix minutes.
people-sign-out-title = Se déconnecter
people-sign-out-button = Se déconnecter
people-sign-out-done = Vous êtes déconnecté.
people-accept-title = Choisir un mot de passe
people-accept-button = Enregistrer et se connecter
people-accept-done = Bienvenue. Votre mot de passe est enregistré.

# Son propre compte.
people-enrol-second-factor-title = Configurer un authentificateur
people-enrol-second-factor-lead = Un authentificateur est une application de votre téléphone qui affiche un nouveau code toutes les trente secondes. Elle fonctionne sans réseau.
people-enrol-second-factor-button = Confirmer
people-enrol-second-factor-done = L’authentificateur est configuré. Les autres appareils ont été déconnectés.
people-factor-scan = Scannez cette image avec l’application.
people-factor-picture = Code QR pour l’authentificateur
people-factor-type = Ou saisissez cette clé dans l’application :
people-factor-open = Ouvrir l’application sur cet appareil
people-factor-replace = Changer d’authentificateur
people-factor-on = Authentificateur configuré
people-factor-off = Pas d’authentificateur
people-factor-why = Avec un authentificateur, un mot de passe volé ne suffit plus à entrer.
people-recovery-codes = Codes de secours
people-recovery-codes-lead = Imprimez-les ou notez-les, et gardez-les loin de votre téléphone. Chacun ouvre votre compte une seule fois si l’authentificateur est perdu. Ils ne sont affichés que pendant cette session.
people-recovery-codes-gone = Aucun code de secours à afficher dans cette session. Configurer de nouveau l’authentificateur en produit d’autres.
people-change-profile-title = Changer de nom ou de langue
people-change-profile-button = Enregistrer
people-change-profile-done = Votre profil est enregistré.
people-change-password-title = Changer de mot de passe
people-change-password-button = Enregistrer
people-change-password-done = Le nouveau mot de passe est enregistré. Les autres appareils ont été déconnectés.
people-sessions = Appareils connectés
people-sessions-lead = Déconnectez tout appareil que vous ne connaissez pas ou n’avez plus, puis changez de mot de passe.
people-session-none = Aucun appareil connecté.
people-session-device = Appareil
people-session-since = Connecté le
people-session-seen = Dernière utilisation
people-session-ends = Se termine le
people-session-this = cet appareil
people-revoke-session-title = Déconnecter un appareil
people-revoke-session-button = Déconnecter
people-revoke-session-done = L’appareil est déconnecté.
people-browser-chrome = Chrome
people-browser-edge = Edge
people-browser-firefox = Firefox
people-browser-opera = Opera
people-browser-safari = Safari
people-browser-samsung_internet = Samsung Internet
people-browser-unknown = Navigateur inconnu
people-system-android = Android
people-system-chrome_os = ChromeOS
people-system-ios = iPhone ou iPad
people-system-linux = Linux
people-system-macos = macOS
people-system-windows = Windows
people-system-unknown = Système inconnu
people-device = { $browser } sur { $system }
people-device-unknown = Appareil inconnu

# Les personnes d’une organisation.
people-invite-title = Inviter une personne
people-invite-lead = La personne reçoit un lien, choisit un mot de passe et fait alors partie de l’organisation.
people-invite-button = Inviter
people-invite-done = L’invitation est faite.
people-link-title = Transmettez ce lien
people-link-lead = Cette installation n’envoie pas de courrier. Remettez le lien à cette personne par une voie sûre, et à nul autre : qui l’ouvre le premier choisit le mot de passe. Il est valable 7 jours et n’est affiché que pendant cette session.
people-locked = Trop de mots de passe erronés ont été essayés depuis des appareils que cette personne n’a jamais utilisés. Tout nouvel appareil est refusé jusqu’à ce qu’elle revienne par un nouveau lien.
people-renew-title = Créer un nouveau lien
people-renew-lead = Avec ce lien, la personne choisit un nouveau mot de passe. Les liens précédents ne valent plus ; l’authentificateur reste.
people-renew-button = Créer le lien
people-renew-done = Le nouveau lien est créé.
people-change-roles-title = Changer les rôles
people-change-roles-lead = La personne devra se reconnecter avec ses nouveaux rôles.
people-change-roles-button = Enregistrer
people-change-roles-done = Les rôles sont modifiés.
people-suspend-title = Suspendre
people-suspend-lead = La personne est déconnectée aussitôt et ne pourra plus se connecter avant d’être rétablie.
people-suspend-button = Suspendre
people-suspend-done = Le compte est suspendu.
people-restore-title = Rétablir
people-restore-button = Rétablir
people-restore-done = La personne peut de nouveau se connecter.
people-end-title = Clore le compte
people-end-lead = Pour une personne qui est partie. C’est sans retour : qui revient sera invité de nouveau. Ce que la personne a saisi demeure.
people-end-button = Clore le compte
people-end-done = Le compte est clos.
people-reset-second-factor-title = Retirer l’authentificateur
people-reset-second-factor-lead = Pour un téléphone perdu. Assurez-vous que la demande vient bien de cette personne ; elle en sera avertie par courrier.
people-reset-second-factor-button = Retirer
people-reset-second-factor-done = L’authentificateur est retiré. La personne en configurera un autre à la connexion.

# Les organisations candidates.
people-apply-title = Enregistrer une organisation
people-apply-lead = Pour les organisations qui ne sont pas encore ici. Le secrétariat examine chaque demande et répond par courrier.
people-apply-button = Envoyer
people-apply-done = Merci. Le secrétariat examine la demande et répondra à votre adresse.
people-apply-organisation = L’organisation
people-apply-person = Vous
people-applied-at = Envoyée le
people-applications = Organisations en attente
people-applications-lead = Vérifiez que l’organisation est bien ce qu’elle dit être et que la personne parle en son nom, par une autre voie que l’adresse indiquée ici.
people-applications-none = Aucune
people-applications-none-hint = Les organisations s’enregistrent elles-mêmes depuis la page de connexion.
people-admit-title = Admettre
people-admit-lead = L’organisation entre au registre et la personne est invitée comme son administrateur.
people-admit-button = Admettre et inviter
people-admit-done = L’organisation est admise et son administrateur invité.
people-decline-title = Refuser
people-decline-button = Refuser
people-decline-done = La demande est refusée.

# Refus.
people-refused-sign-in = L’adresse et le mot de passe n’ouvrent aucun compte, ou les essais ont été trop nombreux. Vérifiez les deux ; s’ils sont justes, attendez 15 minutes.
people-refused-code-wrong = Ce code est faux ou a déjà servi, ou les essais ont été trop nombreux. Attendez le code suivant.
people-refused-code-new = Ce n’est pas le code de cette clé. Vérifiez l’heure de votre téléphone et saisissez le code affiché en ce moment.
people-refused-code = Ce lien n’est plus valable. Demandez-en un nouveau à qui vous a invité.
people-refused-set-up-code = Ce n’est pas le code d’installation du dernier démarrage.
people-refused-address-taken = Votre adresse ouvre déjà un compte ici. Demandez à cette organisation de le clore, ou faites-vous inviter à une autre adresse.
people-refused-email = « { $given } » n’est pas une adresse à laquelle on puisse écrire. Exemple : amina@example.org
people-refused-no-mail = Cette installation n’envoie pas de courrier. Demandez un nouveau lien à l’administrateur de votre organisation.
people-refused-known = Cette personne a déjà un compte ou une invitation.
people-refused-password-short = Utilisez au moins { $least } caractères, ou { $alone } sans authentificateur.
people-refused-password-short-alone = Sans authentificateur, un mot de passe compte au moins { $alone } caractères.
people-refused-password-known = Ce mot de passe est parmi les premiers que l’on essaie. Choisissez des mots sans rapport entre eux.
people-refused-password-current = Le mot de passe actuel est faux, ou les essais ont été trop nombreux.
people-refused-role = Vous ne pouvez ni attribuer ni retirer le rôle « { $role } ».
people-refused-own-roles = Nul ne s’attribue de rôle. Adressez-vous à un autre administrateur.
people-refused-oneself = Cela revient à un autre administrateur.
people-refused-last-organisation-administrator = L’organisation garde au moins un administrateur. Nommez-en d’abord un autre.
people-refused-last-administrator = L’installation garde au moins un administrateur. Nommez-en d’abord un autre.
people-refused-not-confirmed = Ce compte n’est pas actif.
people-refused-not-suspended = Ce compte n’est pas suspendu.
people-refused-ended = Ce compte est déjà clos.
people-refused-no-second-factor = Ce compte n’a pas d’authentificateur.
people-refused-has-people = Cette organisation a ses propres membres : eux seuls en invitent d’autres.
people-refused-decided = La décision est déjà prise.
people-refused-many-applications = De très nombreuses organisations attendent en ce moment. Réessayez plus tard ou écrivez au secrétariat.

# Courrier.
people-letter-invitation-subject = Votre invitation à { $instance }
people-letter-invitation-text =
    { $name },

    vous êtes invité à travailler dans { $instance } pour { $organisation }. Choisissez ici votre mot de passe :

    { $link }

    Le lien est valable 7 jours et ne s’ouvre qu’une fois. Si vous n’attendiez pas ce message, ne faites rien.
people-letter-recovery-subject = Un nouveau mot de passe pour { $instance }
people-letter-recovery-text =
    { $name },

    un nouveau mot de passe a été demandé pour votre compte de { $organisation } dans { $instance }. Si c’était vous, choisissez-le ici :

    { $link }

    Le lien est valable une heure et ne s’ouvre qu’une fois. Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.
people-letter-second-factor-reset-subject = Votre authentificateur a été retiré
people-letter-second-factor-reset-text =
    { $name },

    un administrateur a retiré l’authentificateur de votre compte de { $organisation } dans { $instance }. Vous en configurerez un autre à la connexion :

    { $link }

    Si vous ne l’avez pas demandé, avertissez aussitôt l’administrateur de votre organisation.
people-letter-roles-changed-subject = Vos rôles dans { $instance } ont changé
people-letter-roles-changed-text =
    { $name },

    un administrateur a modifié les rôles de votre compte de { $organisation } dans { $instance }. Vous les verrez après connexion :

    { $link }

    Si vous n’en connaissez pas la raison, demandez-la à l’administrateur de votre organisation.
people-letter-declined-subject = Votre demande auprès de { $instance }
people-letter-declined-text =
    { $name },

    le secrétariat de { $instance } n’a pas pu admettre { $organisation }. Le motif :

    { $reason }

    Vous pourrez présenter une nouvelle demande quand cela aura changé.
people-letter-entered-subject = Des fiches ont été saisies au nom de { $organisation }
people-letter-entered-text =
    Bonjour { $name },

    { $count ->
        [one] une activité de { $organisation } a été saisie
       *[other] { $count } activités de { $organisation } ont été saisies
    } en son nom dans { $instance }. Elles appartiennent à votre organisation. Regardez-les, corrigez-les, restreignez leur audience ou retirez-les :

    { $link }
