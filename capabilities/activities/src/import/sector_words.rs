//! The sectors as spreadsheets write them in five languages: recognition data, not words on screen.

use crate::{Sector, Sector as S};

/// Each phrase names the sector itself.
pub(super) const SECTORS: &[(Sector, &str)] = &[
    (
        S::Shelter,
        "shelter;shelter nfi;shelter and nfi;shelter and non food items;es nfi;es nfis;esnfi;\
         snfi;nfi;\
         nfis;non food items;core relief items;core relief items cris;cris;emergency shelter;\
         emergency shelter and nfi;shelter other infrastructure;domestic needs household support;\
         abris;abri;abris nfi;abris ame;abris bna;ame;bna;abris et articles ménagers essentiels;\
         abris et ame;abris d'urgence;abris d'urgence et nfi;alojamiento;alojamientos;\
         alojamiento de emergencia;alojamiento de emergencia shelter;alojamiento temporal;albergue;\
         albergues;abrigo;abrigos;alojamento;مأوى;المأوى;المأوى والمواد غير الغذائية;الإيواء;إيواء",
    ),
    (
        S::CampManagement,
        "cccm;ccm;camp management;camp coordination;camp coordination and camp management;\
         camp coordination management;gestion des camps;coordination et gestion des camps;\
         coordination et gestion des camps et sites;gestión de campamentos;\
         manejo y gestión de campamentos cccm;manejo y gestión de campamentos;\
         coordinación y gestión de campamentos;gestão de campos;إدارة المخيمات;\
         تنسيق وإدارة المخيمات;تنسيق المخيمات",
    ),
    (
        S::FoodSecurity,
        "food security;food security and livelihoods;food security and livelihood;\
         food security and agriculture;fsl;fsc;fss;fsac;food;food distribution;food assistance;\
         agriculture;agriculture and livelihoods;crop production;sécurité alimentaire;sa;secal;\
         sécurité alimentaire et moyens d'existence;sécurité alimentaire et moyens de subsistance;\
         assistance alimentaire;same;seguridad alimentaria;\
         seguridad alimentaria y medios de vida;agricultura;segurança alimentar;\
         segurança alimentar e meios de subsistência;الأمن الغذائي;الأمن الغذائي وسبل العيش;\
         الأمن الغذائي والزراعة;الغذاء;زراعة",
    ),
    (
        S::Wash,
        "wash;wsh;water sanitation and hygiene;water sanitation hygiene;water and sanitation;\
         water sanitation;water hygiene and sanitation;watsan;eha;eau hygiène et assainissement;\
         eau hygiène assainissement;eau assainissement et hygiène;eau et assainissement;\
         eau assainissement hygiène;ash;agua saneamiento e higiene;agua saneamiento higiene;\
         agua y saneamiento;wash agua saneamiento e higiene;água saneamento e higiene;\
         água e saneamento;مياه وصرف صحي ونظافة;المياه والصرف الصحي والنظافة;\
         المياه والإصحاح;المياه والإصحاح والنظافة;المياه والصرف الصحي;المياه",
    ),
    (
        S::Logistics,
        "logistics;log;transport logistics;logistique;logística;اللوجستيات;لوجستيات;الإمداد;\
         الخدمات اللوجستية",
    ),
    (
        S::Education,
        "education;edu;education in emergencies;eie;éducation;éducation en situations d'urgence;\
         educación;educación en emergencias;educação;التعليم;تعليم;التربية;التربية والتعليم",
    ),
    (S::Nutrition, "nutrition;nut;nutrición;nutrição;التغذية;تغذية"),
    (
        S::Health,
        "health;hea;health care;public health;reproductive health;health care referral services;\
         santé;santé publique;santé reproductive;salud;salud pública;saúde;الصحة;صحة",
    ),
    (
        S::EarlyRecovery,
        "early recovery;ery;er;early recovery and livelihoods;recovery;livelihood;livelihoods;\
         income generation;rrr;return recovery and reintegration;\
         recovery return and reintegration;relèvement précoce;relèvement;moyens d'existence;\
         moyens de subsistance;recuperación temprana;medios de vida;recuperação inicial;\
         meios de subsistência;الإنعاش المبكر;التعافي المبكر;سبل العيش",
    ),
    (
        S::Telecommunications,
        "emergency telecommunications;etc;tel;telecom;telecoms;telecommunications;\
         télécommunications;télécommunications d'urgence;etc telecom;telecomunicaciones;\
         telecomunicaciones de emergencia;telecomunicações;الاتصالات;اتصالات الطوارئ;\
         الاتصالات في حالات الطوارئ",
    ),
    (
        S::Protection,
        "protection;pro;general protection;legal assistance protection;community services;\
         protection générale;protección;proteção;الحماية;حماية;الحماية العامة",
    ),
    (
        S::ChildProtection,
        "child protection;cp;pro cpn;cpn;protection child protection;protection de l'enfance;pe;\
         protection de l'enfant;protection protection de l'enfance;protección de la infancia;\
         protección de la niñez;proteção da criança;proteção infantil;حماية الطفل;حماية الأطفال",
    ),
    (
        S::GenderBasedViolence,
        "gbv;sgbv;gender based violence;sexual and gender based violence;pro gbv;protection gbv;\
         vbg;\
         violence basée sur le genre;violences basées sur le genre;protection vbg;\
         violencia de género;violencia basada en género;violencia basada en el género;\
         violência baseada no género;العنف القائم على النوع الاجتماعي;\
         العنف المبني على النوع الاجتماعي;العنف القائم على النوع",
    ),
    (
        S::HousingLandProperty,
        "hlp;housing land and property;housing land property;pro hlp;ltb;\
         logement terre et propriété;logement terre et biens;vivienda tierra y propiedad;\
         habitação terra e propriedade;السكن والأرض والممتلكات;السكن والأراضي والممتلكات",
    ),
    (
        S::MineAction,
        "mine action;ma;pro min;pro ma;demining;lutte antimines;lutte anti mines;lam;\
         action contre les mines;protection lutte antimines;desminado;acción contra las minas;\
         acción contra minas;ação contra minas;desminagem;الأعمال المتعلقة بالألغام;\
         مكافحة الألغام;إزالة الألغام",
    ),
    (
        S::Intersectoral,
        "mul;multi sector;multisector;multi sectoral;multisectoral;intersectoral;inter sectoral;\
         several sectors;cross cutting;multisecteur;multi secteurs;multisectoriel;\
         multi sectoriel;intersectoriel;multisectorial;intersectorial;متعدد القطاعات;\
         قطاعات متعددة",
    ),
    (
        S::DdrCvr,
        "ddr;cvr;dd rr;ddr cvr;disarmament demobilisation and reintegration;\
         disarmament demobilization and reintegration;community violence reduction;\
         désarmement démobilisation et réintégration;désarmement démobilisation réinsertion;\
         réduction de la violence communautaire;rvc;desarme desmovilización y reintegración;\
         desarmamento desmobilização e reintegração;نزع السلاح والتسريح وإعادة الإدماج;\
         الحد من العنف المجتمعي",
    ),
    (
        S::Reconciliation,
        "reconciliation;reconciliation and dialogue;peacebuilding;peace building;social cohesion;\
         dialogue;réconciliation;cohésion sociale;consolidation de la paix;reconciliación;\
         consolidación de la paz;cohesión social;reconciliação;coesão social;المصالحة;\
         بناء السلام;التماسك الاجتماعي",
    ),
    (
        S::RuleOfLaw,
        "rule of law;rol;justice;rule of law and justice;corrections;état de droit;\
         estado de derecho;justicia;estado de direito;justiça;سيادة القانون;العدالة",
    ),
    (
        S::SecuritySectorReform,
        "ssr;security sector reform;rss;réforme du secteur de la sécurité;\
         reforma del sector de la seguridad;reforma do setor de segurança;\
         إصلاح قطاع الأمن;إصلاح القطاع الأمني",
    ),
    (
        S::ProtectionOfCivilians,
        "poc;protection of civilians;protection des civils;pdc;protección de civiles;\
         proteção de civis;حماية المدنيين",
    ),
    (
        S::HumanRights,
        "human rights;droits de l'homme;droits humains;derechos humanos;direitos humanos;\
         حقوق الإنسان",
    ),
    (
        S::Governance,
        "governance;state authority;extension of state authority;local governance;gouvernance;\
         autorité de l'état;gobernanza;gobernabilidad;governação;governança;الحوكمة;\
         سلطة الدولة",
    ),
    (
        S::WomenPeaceSecurity,
        "wps;women peace and security;women peace security;fps;femmes paix et sécurité;\
         mujeres paz y seguridad;mulheres paz e segurança;المرأة والسلام والأمن",
    ),
    (
        S::YouthPeaceSecurity,
        "yps;youth peace and security;youth peace security;jps;jeunesse paix et sécurité;\
         jeunes paix et sécurité;juventud paz y seguridad;juventude paz e segurança;\
         الشباب والسلام والأمن",
    ),
    (
        S::Media,
        "media;media and counter disinformation;communication;médias;medios de comunicación;mídia;\
         الإعلام;الإعلام ومكافحة التضليل",
    ),
    (S::Elections, "elections;electoral support;élections;elecciones;eleições;الانتخابات"),
];

/// The nearest sector to what is none of these: said to the importer as a correction.
pub(super) const NEAREST: &[(Sector, &str)] = &[
    (
        S::Intersectoral,
        "other;others;autre;autres;otro;otros;outro;outros;أخرى;coordination;coordinación;\
         coordination information;coordinación información;coordenação;التنسيق;\
         coordination and support services;coordination and common services;ccs;\
         information management;gestion de l'information;agency operational support;\
         operational support;refugee multi sector;rms;refugee response;mpca;mpc;\
         multipurpose cash;multi purpose cash assistance;cash;cash assistance;\
         efectivo multipropósito;transferts monétaires;transferts monétaires à usages multiples;\
         environment;environnement;medio ambiente;energy;énergie;registration;return",
    ),
    (
        S::Health,
        "hiv aids;hiv;vih sida;mental health;malaria prevention and control;covid 19;covid",
    ),
    (S::Protection, "mental health and psychosocial support;mhpss;smsps;psychosocial support"),
    (S::Logistics, "transport;transportation;transporte;النقل"),
    (
        S::EarlyRecovery,
        "réduction des risques de catastrophes;disaster risk reduction;drr;rrc;\
         reducción del riesgo de desastres;redução do risco de desastres",
    ),
];
