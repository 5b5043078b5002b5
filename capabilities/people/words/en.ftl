# People: accounts, invitations, signing in.

people-menu = People
people-title = People
people-own = Your organisation
people-all = Everybody
people-none = Nobody yet
people-none-hint = Invite the first person of your organisation.
people-account = Your account
people-profile = Profile
people-security = Signing in
people-standing = Standing
people-to-do = To do
people-standing-invited = invited
people-standing-confirmed = active
people-standing-suspended = suspended
people-standing-ended = left

# Roles, and what each may do.
people-role-reader = Reader
people-role-reader-hint = Reads what the organisation may see.
people-role-editor = Editor
people-role-editor-hint = Prepares and enters the organisation’s records.
people-role-authorized_officer = Authorized Officer
people-role-authorized_officer-hint = The only one who signs, accepts and submits for the organisation. Needs an authenticator.
people-role-organisation_administrator = Organisation administrator
people-role-organisation_administrator-hint = Invites the organisation’s people and gives them their roles.
people-role-secretariat = Secretariat
people-role-secretariat-hint = Keeps the registry and admits organisations. Needs an authenticator.
people-role-auditor = Auditor
people-role-auditor-hint = Reads the journal of the installation. Needs an authenticator.
people-role-administrator = Administrator
people-role-administrator-hint = Runs the installation; sees no organisation’s records for it. Needs an authenticator.
people-role-waits = waits for an authenticator

# Questions.
people-ask-name = Name
people-ask-email = E-mail address
people-ask-password = Password
people-ask-password-new = New password
people-ask-password-current = Current password
people-ask-password-hint = At least 15 characters: three or four words that do not belong together are best. With an authenticator, 8 suffice.
people-ask-language = Language
people-ask-roles = Roles
people-ask-organisation = Organisation
people-ask-acronym = Acronym
people-ask-type = Type of organisation
people-ask-constituency = Which side it sits on
people-ask-code = Code
people-ask-code-hint = The six digits that your authenticator shows now, or one of your recovery codes.
people-ask-code-new = Code that the authenticator shows now
people-ask-code-current = Code of the authenticator you had so far
people-ask-set-up-code = Set-up code
people-ask-set-up-code-hint = The server printed it when it started.
people-ask-into = Other organisation
people-ask-into-hint = Only for the first person of an organisation that has nobody here yet. Leave it empty for your own.
people-ask-reason = Reason
people-ask-reason-hint = It stays in the journal.
people-ask-decline-hint = The organisation is told this.
people-ask-party = Already in the registry as
people-ask-party-hint = Leave it empty if the organisation is new here.

# Signing in and out.
people-set-up-title = Set up this installation
people-set-up-lead = The first account can invite people and admit organisations.
people-set-up-button = Set up
people-set-up-done = The installation is set up.
people-set-up-organisation = The organisation that runs it
people-set-up-person = Your account
people-sign-in-title = Sign in
people-sign-in-button = Sign in
people-sign-in-done = You are signed in.
people-second-factor-title = Enter the code
people-second-factor-button = Sign in
people-second-factor-done = You are signed in.
people-recover-title = Password forgotten or locked out?
people-recover-lead = A letter with a link comes to your address.
people-recover-button = Send the link
people-recover-done = If this address has an account, a letter with a link is on its way. It holds for one hour.
people-prove-title = Prove that it is you
people-prove-lead = What you are about to do takes your password once more. It holds for ten minutes on this device.
people-prove-button = Continue
people-prove-done = Thank you. For ten minutes you are not asked again.
people-sign-out-title = Sign out
people-sign-out-button = Sign out
people-sign-out-done = You are signed out.
people-accept-title = Choose a password
people-accept-button = Save and sign in
people-accept-done = Welcome. Your password is saved.

# One’s own account.
people-enrol-second-factor-title = Set up an authenticator
people-enrol-second-factor-lead = An authenticator is an app on your telephone that shows a new code every half minute. It works without a network.
people-enrol-second-factor-button = Confirm
people-enrol-second-factor-done = The authenticator is set up. Other devices have been signed out.
people-factor-scan = Scan this picture with the app.
people-factor-picture = QR code for the authenticator
people-factor-type = Or type this key into the app:
people-factor-open = Open the app on this device
people-factor-replace = Use another authenticator
people-factor-on = Authenticator set up
people-factor-off = No authenticator
people-factor-why = With an authenticator, a stolen password alone opens nothing.
people-recovery-codes = Recovery codes
people-recovery-codes-lead = Print these or write them down, and keep them apart from your telephone. Each opens your account once if the authenticator is lost. They are shown in this session only.
people-recovery-codes-gone = There are no recovery codes to show in this session. Setting up the authenticator again makes new ones.
people-change-profile-title = Change name or language
people-change-profile-button = Save
people-change-profile-done = Your profile is saved.
people-change-password-title = Change the password
people-change-password-button = Save
people-change-password-done = The new password is saved. Other devices have been signed out.
people-sessions = Where you are signed in
people-sessions-lead = Sign out a device that you do not know or no longer have, then change your password.
people-session-none = Signed in nowhere.
people-session-device = Device
people-session-since = Signed in
people-session-seen = Last used
people-session-ends = Ends
people-session-this = this device
people-revoke-session-title = Sign out a device
people-revoke-session-button = Sign out
people-revoke-session-done = The device is signed out.
people-browser-chrome = Chrome
people-browser-edge = Edge
people-browser-firefox = Firefox
people-browser-opera = Opera
people-browser-safari = Safari
people-browser-samsung_internet = Samsung Internet
people-browser-unknown = Unknown browser
people-system-android = Android
people-system-chrome_os = ChromeOS
people-system-ios = iPhone or iPad
people-system-linux = Linux
people-system-macos = macOS
people-system-windows = Windows
people-system-unknown = Unknown system
people-device = { $browser } on { $system }
people-device-unknown = Unknown device

# An organisation’s people.
people-invite-title = Invite a person
people-invite-lead = The person receives a link, chooses a password and belongs to the organisation.
people-invite-button = Invite
people-invite-done = The invitation is made.
people-link-title = Pass this link on
people-link-lead = This installation sends no mail. Give the link to this person by a way that you trust, and to nobody else: whoever opens it first chooses the password. It holds for 7 days and is shown in this session only.
people-locked = Too many wrong passwords were tried from devices that this person never used. New devices are shut out until the person comes by a new link.
people-renew-title = Make a new link
people-renew-lead = With the link the person chooses a new password. Earlier links end; an authenticator stays.
people-renew-button = Make the link
people-renew-done = The new link is made.
people-change-roles-title = Change roles
people-change-roles-lead = The person signs in again with the new roles.
people-change-roles-button = Save
people-change-roles-done = The roles are changed.
people-suspend-title = Suspend
people-suspend-lead = The person is signed out at once and cannot sign in until restored.
people-suspend-button = Suspend
people-suspend-done = The account is suspended.
people-restore-title = Restore
people-restore-button = Restore
people-restore-done = The person can sign in again.
people-end-title = End the account
people-end-lead = For a person who has left. It cannot be undone; who comes back is invited again. What the person recorded stays.
people-end-button = End the account
people-end-done = The account has ended.
people-reset-second-factor-title = Take away the authenticator
people-reset-second-factor-lead = For a lost telephone. Make sure that it is really this person who asks; they are told by mail.
people-reset-second-factor-button = Take it away
people-reset-second-factor-done = The authenticator is taken away. The person sets up another when signing in.

# Organisations that apply.
people-apply-title = Register an organisation
people-apply-lead = For organisations that are not here yet. The secretariat looks at each one and answers by mail.
people-apply-button = Send
people-apply-done = Thank you. The secretariat looks at it and answers to your e-mail address.
people-apply-organisation = The organisation
people-apply-person = You
people-applied-at = Sent
people-applications = Organisations that wait
people-applications-lead = Check that the organisation is what it says and that the person speaks for it, by a way other than the address given here.
people-applications-none = None
people-applications-none-hint = Organisations register themselves from the sign-in page.
people-admit-title = Admit
people-admit-lead = The organisation enters the registry, and the person is invited as its administrator.
people-admit-button = Admit and invite
people-admit-done = The organisation is admitted and its administrator invited.
people-decline-title = Decline
people-decline-button = Decline
people-decline-done = The organisation has been declined.

# Refusals.
people-refused-sign-in = Address and password do not open an account, or there were too many attempts. Check both; if they are right, wait 15 minutes.
people-refused-code-wrong = This code is wrong or was used already, or there were too many attempts. Wait for the next code.
people-refused-code-new = This is not the code of that key. Check the clock of your telephone, and enter the code that it shows now.
people-refused-code = This link does not hold any more. Ask whoever invited you for a new one.
people-refused-set-up-code = This is not the set-up code of the last start.
people-refused-address-taken = Your address opens an account here already. Ask that organisation to end it, or be invited with another address.
people-refused-email = “{ $given }” is not an e-mail address that letters can be sent to. Example: amina@example.org
people-refused-no-mail = This installation sends no mail. Ask your organisation’s administrator for a new link.
people-refused-known = This person has an account or an invitation already.
people-refused-password-short = Use at least { $least } characters, or { $alone } without an authenticator.
people-refused-password-short-alone = Without an authenticator a password has at least { $alone } characters.
people-refused-password-known = This password is among the first that are tried. Choose words that do not belong together.
people-refused-password-current = The current password is wrong, or there were too many attempts.
people-refused-role = You cannot give or take the role “{ $role }”.
people-refused-own-roles = Nobody gives roles to themselves. Ask another administrator.
people-refused-oneself = This must be done by another administrator.
people-refused-last-organisation-administrator = The organisation keeps at least one administrator. Make somebody else administrator first.
people-refused-last-administrator = The installation keeps at least one administrator. Appoint somebody else first.
people-refused-not-confirmed = This account is not active.
people-refused-not-suspended = This account is not suspended.
people-refused-ended = This account has ended already.
people-refused-no-second-factor = This account has no authenticator.
people-refused-has-people = This organisation has people of its own: only they invite others.
people-refused-decided = This has been decided already.
people-refused-many-applications = Very many organisations are waiting at the moment. Try again later, or write to the secretariat.

# Letters.
people-letter-invitation-subject = Your invitation to { $instance }
people-letter-invitation-text =
    { $name },

    you are invited to work in { $instance } for { $organisation }. Choose your password here:

    { $link }

    The link holds for 7 days and opens once. If you did not expect this letter, do nothing.
people-letter-recovery-subject = A new password for { $instance }
people-letter-recovery-text =
    { $name },

    somebody asked for a new password for your account at { $organisation } in { $instance }. If it was you, choose it here:

    { $link }

    The link holds for one hour and opens once. If it was not you, do nothing: your password stays as it is.
people-letter-second-factor-reset-subject = Your authenticator was taken away
people-letter-second-factor-reset-text =
    { $name },

    an administrator has taken away the authenticator of your account at { $organisation } in { $instance }. You set up another when you sign in:

    { $link }

    If you did not ask for this, tell your organisation’s administrator at once.
people-letter-roles-changed-subject = Your roles in { $instance } have changed
people-letter-roles-changed-text =
    { $name },

    an administrator has changed the roles of your account at { $organisation } in { $instance }. You see them after signing in:

    { $link }

    If you do not know why, ask your organisation’s administrator.
people-letter-declined-subject = Your registration at { $instance }
people-letter-declined-text =
    { $name },

    the secretariat of { $instance } could not admit { $organisation }. The reason:

    { $reason }

    You can register again once this has changed.
people-letter-entered-subject = Records were entered on behalf of { $organisation }
people-letter-entered-text =
    Good day { $name },

    { $count ->
        [one] one activity of { $organisation } was
       *[other] { $count } activities of { $organisation } were
    } entered on its behalf in { $instance }. They belong to your organisation. Look at them, correct them, narrow who sees them, or withdraw them:

    { $link }
