//! What the cells of spreadsheets say in five languages: recognition data, not words on screen.

use std::{collections::HashMap, sync::LazyLock};

use crate::{Kind, Modality, PopulationGroup, Status, folded};

/// Folded phrases and what they mean.
pub(crate) struct Phrases<T>(HashMap<String, T>);

impl<T: Copy> Phrases<T> {
    /// Phrases are separated by semicolons.
    pub(crate) fn of(lines: &[(T, &str)]) -> Self {
        let phrases = lines
            .iter()
            .flat_map(|(value, phrases)| phrases.split(';').map(|phrase| (folded(phrase), *value)));
        Self(phrases.collect())
    }

    /// Each phrase whole, whatever signs are in it.
    pub(crate) fn of_words(words: impl Iterator<Item = (T, String)>) -> Self {
        Self(words.map(|(value, word)| (folded(&word), value)).collect())
    }

    pub(crate) fn find(&self, text: &str) -> Option<T> {
        self.0.get(&folded(text)).copied()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.0.iter().map(|(phrase, value)| (phrase.as_str(), *value))
    }
}

static STATUSES: LazyLock<Phrases<Status>> = LazyLock::new(|| {
    Phrases::of(&[
        (
            Status::Planned,
            "planned;plan;not started;not yet started;proposed;pipeline;in pipeline;upcoming;\
             future;\
             planifié;planifiée;prévu;prévue;programmé;programmée;à venir;non démarré;planeada;\
             planeado;planificado;planificada;previsto;prevista;programado;programada;planejado;\
             planejada;por iniciar;مخطط;مخطط له;مخططة;مقرر;قادم;لم يبدأ",
        ),
        (
            Status::Ongoing,
            "ongoing;on going;in progress;active;started;implementing;under implementation;\
             being implemented;current;running;open;en cours;en cours de réalisation;\
             en cours d'exécution;en cours de mise en œuvre;démarré;démarrée;actif;active;\
             en ejecución;en curso;en proceso;en marcha;activa;activo;iniciado;iniciada;em curso;\
             em andamento;em execução;ativo;ativa;جار;جاري;جارية;جارٍ;قيد التنفيذ;مستمر;مستمرة;\
             نشط;نشطة",
        ),
        (
            Status::Suspended,
            "suspended;on hold;paused;temporarily stopped;halted;suspendu;suspendue;en pause;\
             interrompu;interrompue;en suspens;suspendido;suspendida;en pausa;pausado;pausada;\
             suspenso;suspensa;em pausa;معلق;معلقة;متوقف;متوقفة;متوقف مؤقتا",
        ),
        (
            Status::Completed,
            "completed;complete;finished;ended;closed;done;achieved;finalised;finalized;\
             implemented;\
             terminé;terminée;achevé;achevée;clôturé;clôturée;clos;fini;finie;réalisé;réalisée;\
             finalizado;finalizada;completado;completada;terminado;terminada;concluido;concluida;\
             cerrado;cerrada;ejecutado;ejecutada;concluído;concluída;encerrado;encerrada;\
             مكتمل;مكتملة;منته;منتهي;منتهية;منجز;منجزة;أنجز;انتهى",
        ),
        (
            Status::Cancelled,
            "cancelled;canceled;dropped;abandoned;annulé;annulée;abandonné;abandonnée;cancelado;\
             cancelada;anulado;anulada;ملغى;ملغي;ملغاة;ألغي",
        ),
    ])
});

static MODALITIES: LazyLock<Phrases<Modality>> = LazyLock::new(|| {
    Phrases::of(&[
        (
            Modality::InKind,
            "in kind;inkind;in_kind;kind;goods;items;distribution;en nature;nature;en especie;\
             especie;alimentario;no alimentario;em espécie;عيني;عينية;مواد عينية",
        ),
        (
            Modality::Cash,
            "cash;cash transfer;mpca;multipurpose cash;multi purpose cash;unconditional cash;\
             cash for work;espèces;en espèces;argent;cash transfert;transfert monétaire;\
             transferts monétaires;efectivo;efectivo directo;transferencia monetaria;financiero;\
             dinheiro;transferência monetária;نقد;نقدي;نقدا;نقدية;مساعدة نقدية",
        ),
        (
            Modality::Voucher,
            "voucher;vouchers;coupon;coupons;bon;bons;cupón;cupones;vale;vales;cupão;قسيمة;قسائم",
        ),
        (
            Modality::Service,
            "service;services;service delivery;technical assistance;training;services fournis;\
             assistance technique;prestation de services;servicio;servicios;asistencia técnica;\
             serviço;serviços;خدمة;خدمات;تقديم خدمات",
        ),
        (
            Modality::Mixed,
            "mixed;mix;hybrid;cash and in kind;cash and voucher;cva;mixte;hybride;mixto;mixta;\
             misto;\
             مختلط;مختلطة",
        ),
    ])
});

static GROUPS: LazyLock<Phrases<PopulationGroup>> = LazyLock::new(|| {
    use PopulationGroup as P;
    Phrases::of(&[
        (
            P::All,
            "all;all groups;everyone;general population;total population;population;mixed;tous;\
             toutes;tous les groupes;population générale;mixte;todos;todos los grupos;\
             población general;mixto;mixto todos los grupos;população geral;الجميع;الكل;\
             عامة السكان",
        ),
        (P::Refugees, "refugees;refugee;réfugiés;réfugié;refugiados;refugiado;لاجئون;لاجئين;لاجئ"),
        (
            P::AsylumSeekers,
            "asylum seekers;asylum seeker;demandeurs d'asile;demandeur d'asile;\
             solicitantes de asilo;requerentes de asilo;طالبو اللجوء;طالبي اللجوء",
        ),
        (
            P::InternallyDisplaced,
            "idps;idp;internally displaced;internally displaced people;\
             internally displaced persons;\
             displaced;pdi;pdis;deplaces;déplacés;déplacés internes;personnes déplacées;\
             personnes déplacées internes;personnes déplacées à l'intérieur;desplazados;\
             desplazados internos;deslocados;deslocados internos;نازحون;نازحين;نازح;النازحون",
        ),
        (P::Stateless, "stateless;stateless people;apatrides;apátridas;عديمو الجنسية"),
        (
            P::HostCommunity,
            "host community;host communities;hosts;host;host population;communauté hôte;\
             communautés hôtes;population hôte;communauté d'accueil;familles d'accueil;\
             comunidad anfitriona;comunidades anfitrionas;comunidad de acogida;\
             comunidades de acolhimento;comunidade de acolhimento;المجتمع المضيف;\
             المجتمعات المضيفة;مجتمع مضيف",
        ),
        (
            P::ReturnedRefugees,
            "returned refugees;refugee returnees;réfugiés retournés;rapatriés;\
             refugiados retornados;\
             لاجئون عائدون;اللاجئون العائدون",
        ),
        (
            P::ReturnedIdps,
            "returned idps;idp returnees;déplacés retournés;pdi retournées;\
             desplazados retornados;نازحون عائدون;النازحون العائدون",
        ),
        (
            P::Returnees,
            "returnees;returnee;retournés;retourné;retornados;retornantes o retornados;retornantes;\
             عائدون;عائدين;العائدون",
        ),
        (
            P::ExCombatants,
            "ex combatants;ex combatant;excombatants;former combatants;ex combattants;\
             excombatientes;ex combatientes;ex combatentes;مقاتلون سابقون;المقاتلون السابقون",
        ),
        (
            P::ChildrenAssociated,
            "caafag;children associated with armed forces and groups;\
             children associated with armed forces or armed groups;\
             children associated with armed groups;eafga;\
             enfants associés aux forces et groupes armés;enfants associés aux groupes armés;\
             enfants soldats;niños asociados a grupos armados;\
             crianças associadas a grupos armados;\
             الأطفال المرتبطون بالقوات والجماعات المسلحة",
        ),
        (
            P::WomenAssociated,
            "waafag;women associated with armed forces and groups;\
             femmes associées aux forces et groupes armés",
        ),
        (
            P::YouthAtRisk,
            "youth at risk;at risk youth;jeunes à risque;jeunes à risques;jóvenes en riesgo;\
             jovens em risco;شباب معرضون للخطر;الشباب المعرضون للخطر",
        ),
    ])
});

static KINDS: LazyLock<Phrases<Kind>> = LazyLock::new(|| {
    Phrases::of(&[
        (
            Kind::Training,
            "training;capacity building;formation;renforcement de capacités;\
          renforcement des capacités;capacitación;formación;formação;تدريب;بناء القدرات",
        ),
        (
            Kind::Assessment,
            "assessment;survey;needs assessment;évaluation;évaluation des besoins;\
          enquête;evaluación;encuesta;avaliação;تقييم;مسح",
        ),
        (
            Kind::Rehabilitation,
            "rehabilitation;construction;réhabilitation;rehabilitación;\
          construcción;reabilitação;construção;تأهيل;إعادة تأهيل;بناء",
        ),
        (
            Kind::Coordination,
            "coordination;coordinación;coordenação;coordination et information;\
          تنسيق",
        ),
        (Kind::Advocacy, "advocacy;plaidoyer;human rights;incidencia;advocacia;مناصرة"),
        (
            Kind::Mediation,
            "mediation;reconciliation;dialogue;médiation;réconciliation;mediación;\
          mediação;وساطة;مصالحة",
        ),
        (Kind::Protection, "protection;protección;proteção;حماية"),
        (
            Kind::Delivery,
            "delivery;distribution;service delivery;provision;livraison;entrega;\
          distribución;distribuição;توزيع",
        ),
    ])
});

pub(crate) fn status(text: &str) -> Option<Status> {
    Status::from_name(text.trim()).or_else(|| STATUSES.find(text))
}

pub(crate) fn modality(text: &str) -> Option<Modality> {
    Modality::from_name(text.trim()).or_else(|| MODALITIES.find(text))
}

/// Of several groups in one cell none is chosen: they are all.
pub(crate) fn population(text: &str) -> Option<PopulationGroup> {
    let known = |text: &str| {
        let code = PopulationGroup::from_name(text.trim());
        code.filter(|_| text.trim().len() > 2).or_else(|| GROUPS.find(text))
    };
    let parts: Vec<_> = text.split([';', ',', '/', '+', '&']).map(known).collect();
    match parts.as_slice() {
        [one] => *one,
        several if several.iter().all(Option::is_some) => Some(PopulationGroup::All),
        _ => known(text),
    }
}

pub(crate) fn kind(text: &str) -> Option<Kind> {
    Kind::from_name(text.trim()).or_else(|| KINDS.find(text))
}

/// The steps of DDR by what a title says (domain §4.3); they are told apart in the register.
pub(crate) fn step_of_ddr(text: &str) -> Option<Kind> {
    const STEPS: [(&str, Kind); 8] = [
        ("cvr", Kind::ViolenceReduction),
        ("rvc", Kind::ViolenceReduction),
        ("violence reduction", Kind::ViolenceReduction),
        ("reduction de la violence", Kind::ViolenceReduction),
        ("reinser", Kind::Reinsertion),
        ("reinteg", Kind::Reintegration),
        ("demobil", Kind::Demobilisation),
        ("desarm", Kind::Disarmament),
    ];
    let text = folded(text);
    let step = STEPS.iter().find(|(word, _)| text.contains(word)).map(|(_, kind)| *kind);
    step.or_else(|| text.contains("disarm").then_some(Kind::Disarmament))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_of_an_activity_are_understood_in_five_languages() {
        let check = |text: &str, wanted: Status| assert_eq!(status(text), Some(wanted), "{text}");
        check("On-going", Status::Ongoing);
        check("en cours", Status::Ongoing);
        check("En ejecución", Status::Ongoing);
        check("Finalizada", Status::Completed);
        check("Concluído", Status::Completed);
        check("PLANIFIÉ", Status::Planned);
        check("قيد التنفيذ", Status::Ongoing);
        check("مُعلَّق", Status::Suspended);
        assert_eq!(status("perhaps"), None);
    }

    #[test]
    fn groups_of_people_are_understood_and_several_are_all() {
        let check = |text: &str, wanted| assert_eq!(population(text), wanted, "{text}");
        check("IDPs", Some(PopulationGroup::InternallyDisplaced));
        check("Déplacés internes", Some(PopulationGroup::InternallyDisplaced));
        check("Réfugiés / Retournés", Some(PopulationGroup::All));
        check("CAAFAG", Some(PopulationGroup::ChildrenAssociated));
        check("Niñez", None);
    }
}
