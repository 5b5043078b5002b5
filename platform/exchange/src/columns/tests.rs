//! What is proposed for the headers that people write, in five languages.

use super::{Column, Confidence, PersonalReason, propose};
use crate::read::{
    find_table,
    given::{bytes, opened, shared},
};

/// The proposals for a table of text, one line a column: header, column, reason.
fn proposed(file: &[u8]) -> String {
    let book = opened("a", file).unwrap();
    let table = find_table(&book).unwrap();
    let proposals = propose(&table.headers, &table.sample(200));
    let lines = table.headers.iter().zip(proposals).map(|(header, proposal)| {
        let column = proposal.column.map_or("–".to_owned(), Column::key);
        let sure = match proposal.confidence {
            Confidence::Certain => " !",
            Confidence::Guess => " ?",
            Confidence::Likely | Confidence::None => "",
        };
        let personal = proposal.personal.map_or(String::new(), |reason| format!(" [{reason:?}]"));
        format!("{}: {column}{sure}{personal}", header.text)
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn of_headers(headers: &str) -> String {
    proposed(format!("{headers}\n{}\n", vec!["x"; headers.split(';').count()].join(";")).as_bytes())
}

#[test]
fn headers_in_english_are_understood() {
    insta::assert_snapshot!(of_headers(
        "Record ID;Reporting Organization;Org Acronym;Organisation type;Implementing Partner;Donor;Cluster;Sub-sector;\
         Activity;Activity Type;Activity description;Status;Start date;End Date;Last updated;Country;ISO3;Admin 1;\
         Admin 1 - P-code;ADM2_EN;ADM2_PCODE;Payam;Site name;Lat;Longitude;Population group;# people targeted;\
         Targeted - Girls;Targeted - Boys;# of individuals reached;Women;Men;HH;People in need;Budget (USD);Currency;\
         Modality;Focal point;Email;Phone number;Source;Website;Remarks"
    ), @r"
    Record ID: record-id
    Reporting Organization: organisation-reporting-name
    Org Acronym: organisation-reporting-acronym
    Organisation type: organisation-reporting-type
    Implementing Partner: organisation-implementing-name
    Donor: organisation-donor-name
    Cluster: sector
    Sub-sector: subsector
    Activity: activity-title
    Activity Type: activity-kind
    Activity description: description
    Status: status
    Start date: start
    End Date: end
    Last updated: reported-on
    Country: country-name
    ISO3: country-code
    Admin 1: admin-name-1
    Admin 1 - P-code: admin-code-1
    ADM2_EN: admin-name-2
    ADM2_PCODE: admin-code-2
    Payam: admin-name-3
    Site name: site-name
    Lat: latitude
    Longitude: longitude
    Population group: population-group
    # people targeted: targeted-total
    Targeted - Girls: targeted-girls
    Targeted - Boys: targeted-boys
    # of individuals reached: reached-total
    Women: reached-women
    Men: reached-men
    HH: reached-households
    People in need: in-need
    Budget (USD): budget
    Currency: currency
    Modality: modality
    Focal point: contact-name [Contact]
    Email: contact-email [Contact]
    Phone number: contact-phone [Contact]
    Source: source
    Website: url
    Remarks: comment
    ");
}

#[test]
fn headers_in_french_are_understood() {
    insta::assert_snapshot!(of_headers(
        "N°;Organisation déclarante;Sigle;Type d’organisation;Partenaire de mise en œuvre;Bailleur de fonds;Secteur;\
         Sous-secteur;Activité;Description de l’activité;Statut;Date de début;Date de fin;Pays;Région (Admin1);\
         Code région;Cercle;Commune;Village;Groupe cible;# bénéficiaires ciblés;Nombre de ménages;Filles;Garçons;\
         Femmes;Hommes;Bénéficiaires atteints;Montant;Devise;Point focal;Courriel;Téléphone;Commentaires"
    ), @r"
    N°: record-id
    Organisation déclarante: organisation-reporting-name
    Sigle: organisation-reporting-acronym
    Type d’organisation: organisation-reporting-type
    Partenaire de mise en œuvre: organisation-implementing-name
    Bailleur de fonds: organisation-donor-name
    Secteur: sector
    Sous-secteur: subsector
    Activité: activity-title
    Description de l’activité: description
    Statut: status
    Date de début: start
    Date de fin: end
    Pays: country-name
    Région (Admin1): admin-name-1
    Code région: admin-code-1
    Cercle: admin-name-2
    Commune: admin-name-3
    Village: site-name
    Groupe cible: population-group
    # bénéficiaires ciblés: targeted-total
    Nombre de ménages: targeted-households
    Filles: targeted-girls
    Garçons: targeted-boys
    Femmes: targeted-women
    Hommes: targeted-men
    Bénéficiaires atteints: reached-total
    Montant: budget
    Devise: currency
    Point focal: contact-name [Contact]
    Courriel: contact-email [Contact]
    Téléphone: contact-phone [Contact]
    Commentaires: comment
    ");
}

#[test]
fn headers_in_spanish_portuguese_and_arabic_are_understood() {
    insta::assert_snapshot!(of_headers(
        "Entidad implementadora;Organización donante;Tipo de organización;Sector;Estado;Fecha de inicio;Fecha de finalización;\
         Departamento;Municipio;Nombre del lugar;Personas alcanzadas;Niñas;Niños;Mujeres;Hombres;Correo electrónico;Observaciones"
    ), @r"
    Entidad implementadora: organisation-implementing-name
    Organización donante: organisation-donor-name
    Tipo de organización: organisation-reporting-type
    Sector: sector
    Estado: status
    Fecha de inicio: start
    Fecha de finalización: end
    Departamento: admin-name-1
    Municipio: admin-name-2
    Nombre del lugar: site-name
    Personas alcanzadas: reached-total
    Niñas: reached-girls
    Niños: reached-boys
    Mujeres: reached-women
    Hombres: reached-men
    Correo electrónico: contact-email [Contact]
    Observaciones: comment
    ");
    insta::assert_snapshot!(of_headers(
        "Organização;Parceiro implementador;Doador;Setor;Atividade;Situação;Data de início;Data de término;Província;\
         Distrito;Posto administrativo;Beneficiários alcançados;Raparigas;Rapazes;Agregados familiares;Ponto focal;Telefone"
    ), @r"
    Organização: organisation-reporting-name
    Parceiro implementador: organisation-implementing-name
    Doador: organisation-donor-name
    Setor: sector
    Atividade: activity-title
    Situação: status
    Data de início: start
    Data de término: end
    Província: admin-name-1
    Distrito: admin-name-2
    Posto administrativo: admin-name-3
    Beneficiários alcançados: reached-total
    Raparigas: reached-girls
    Rapazes: reached-boys
    Agregados familiares: reached-households
    Ponto focal: contact-name [Contact]
    Telefone: contact-phone [Contact]
    ");
    insta::assert_snapshot!(of_headers(
        "المنظمة;نوع المنظمة;الشريك المنفذ;الجهة المانحة;القطاع;القطاع الفرعي;النشاط;حالة النشاط;تاريخ البدء;\
         تاريخ الانتهاء;المحافظة;المديرية;اسم الموقع;عدد المستفيدين المستهدفين;عدد المستفيدين الذين تم الوصول إليهم;\
         الفتيات;الفتيان;نساء;رجال;الأسر;البريد الإلكتروني;ملاحظات"
    ), @r"
    المنظمة: organisation-reporting-name
    نوع المنظمة: organisation-reporting-type
    الشريك المنفذ: organisation-implementing-name
    الجهة المانحة: organisation-donor-name
    القطاع: sector
    القطاع الفرعي: subsector
    النشاط: activity-title
    حالة النشاط: status
    تاريخ البدء: start
    تاريخ الانتهاء: end
    المحافظة: admin-name-1
    المديرية: admin-name-2
    اسم الموقع: site-name
    عدد المستفيدين المستهدفين: targeted-total
    عدد المستفيدين الذين تم الوصول إليهم: reached-total
    الفتيات: reached-girls
    الفتيان: reached-boys
    نساء: reached-women
    رجال: reached-men
    الأسر: reached-households
    البريد الإلكتروني: contact-email [Contact]
    ملاحظات: comment
    ");
}

#[test]
fn headers_in_two_languages_are_understood() {
    insta::assert_snapshot!(of_headers(
        "Organisation / المنظمة;Organization Type / نوع المنظمة;Sector القطاع;Governorate - المحافظة;\
         District / المديرية;Start date / Date de début"
    ), @r"
    Organisation / المنظمة: organisation-reporting-name
    Organization Type / نوع المنظمة: organisation-reporting-type
    Sector القطاع: sector
    Governorate - المحافظة: admin-name-1
    District / المديرية: admin-name-2
    Start date / Date de début: start
    ");
}

#[test]
fn a_header_of_several_areas_is_the_highest() {
    let proposed = of_headers("Org;Departamento/Provincia/Estado");
    assert!(proposed.ends_with("Estado: admin-name-1"), "{proposed}");
}

#[test]
fn content_decides_where_words_do_not() {
    let table = "Code;Estado;Cuando?;X;Nombre;Ref\n\
        GT0101;En ejecución;12/03/2021;WASH;Ana Pérez Gil;12\n\
        GT0102;Finalizado;13/03/2021;Salud;Luis Gómez;13\n\
        GT0201;Finalizado;14/03/2021;Nutrición;Eva Sol;14\n\
        GT0202;En ejecución;15/03/2021;Educación;Juan Mar;15\n\
        GT0301;En ejecución;16/03/2021;WASH;Rosa Luz;16\n";
    insta::assert_snapshot!(proposed(table.as_bytes()), @r"
    Code: admin-code-2 ?
    Estado: status
    Cuando?: reported-on
    X: sector ?
    Nombre: – [Name]
    Ref: –
    ");
}

#[test]
fn personal_data_is_marked_by_header_and_by_content() {
    insta::assert_snapshot!(of_headers(
        "Organisation;Nom du bénéficiaire;Beneficiary phone;Date de naissance;رقم الهوية;Passport No;Dirección;IBAN;\
         Ethnie;Religião;Nombre y apellidos;Head of household;Contact person;Household ID;Diagnosis"
    ), @r"
    Organisation: organisation-reporting-name
    Nom du bénéficiaire: – [Name]
    Beneficiary phone: – [Phone]
    Date de naissance: – [BirthDate]
    رقم الهوية: – [Identity]
    Passport No: – [Identity]
    Dirección: – [Address]
    IBAN: – [BankAccount]
    Ethnie: – [Ethnicity]
    Religião: – [Religion]
    Nombre y apellidos: – [Name]
    Head of household: – [Name]
    Contact person: contact-name [Contact]
    Household ID: – [Identity]
    Diagnosis: – [Health]
    ");
    let hidden = "Organisation;Commune;Autre;X1;Nombre de personnes handicapées par type de handicap\n\
        ACTED;Gao;a@b.org;+223 76 12 34 56;12\nIRC;Mopti;;+223 66 11 22 33;14\nWFP;Ségou;c@d.ml;00223 70 00 00 01;9\n";
    insta::assert_snapshot!(proposed(hidden.as_bytes()), @r"
    Organisation: organisation-reporting-name
    Commune: admin-name-3
    Autre: – [Email]
    X1: – [Phone]
    Nombre de personnes handicapées par type de handicap: –
    ");
}

#[test]
fn organisations_are_not_people() {
    for header in ["Organisation name", "Nom de l’organisation", "اسم المنظمة", "Partner name"]
    {
        assert!(!of_headers(&format!("{header};Secteur")).contains('['), "{header}");
    }
    let contact =
        propose(&find_table(&opened("a", "Org;Email\nx;a@b.org\n").unwrap()).unwrap().headers, &[]);
    assert_eq!(contact[1].personal, Some(PersonalReason::Contact));
}

#[test]
fn real_files_are_proposed_as_a_person_would_map_them() {
    let files = [
        "hdx2022/3w_car_mar2022.xlsx",
        "hdx2022/3w_tcd_oct2021.xlsx",
        "hdx2022/sudan_3w_2021.xlsx",
        "hdx2022/3w_as_of_may_2021.xlsx",
        "hxl-showcase/unhcr-3w.csv",
        "hxl-showcase/rowca-3w-hxl.csv",
        "hdx2022/345w_guatemala.csv",
    ];
    let mut all = String::new();
    for file in files {
        let Some(path) = shared(&format!("3w/{file}")) else { return };
        all += &format!("— {file}\n{}\n", proposed(&bytes(path)));
    }
    insta::assert_snapshot!(all, @r#"
    — hdx2022/3w_car_mar2022.xlsx
    PREFECTURE: admin-name-1 !
    PCODE1: admin-code-1 !
    SOUSPREFECTURE: admin-name-2 !
    PCODE2: admin-code-2 !
    SECTEUR: sector !
    ACTEUR: organisation-reporting-name !
    Description_Acteur: –
    TYPE_ORG: organisation-reporting-type
    ZONE: –
    — hdx2022/3w_tcd_oct2021.xlsx
    Pcode1: admin-code-1 !
    Province: admin-name-1 !
    Cluster: sector !
    Acronyme: organisation-reporting-acronym !
    Nom de l'organisation: organisation-reporting-name !
    Type d'organisation: organisation-reporting-type !
    — hdx2022/sudan_3w_2021.xlsx
    State: admin-name-1 !
    Locality: admin-name-2 !
    Sector/ Intervention: sector !
    Org. Type: organisation-reporting-type !
    Org. Implementing Activities: organisation-reporting-name !
    — hdx2022/3w_as_of_may_2021.xlsx
    Mantika: admin-name-2 !
    P_CODE: admin-code-2 !
    Sector Short name: sector-code !
    Partner: organisation-reporting-acronym !
    Implementing partner: organisation-implementing-name !
    Activity: activity-title !
    — hxl-showcase/unhcr-3w.csv
    Country name: country-name !
    Admin level 1: admin-name-1 !
    Latitude: latitude !
    Longitude: longitude !
    Sector (English): sector !
    Sector (Arabic): –
    Organisation URL: url
    Organisation name: organisation-reporting-name !
    — hxl-showcase/rowca-3w-hxl.csv
    Cluster: sector !
    Organization: organisation-reporting-name !
    ProjectCode: –
    FundingStatus: –
    MONTH: reported-on !
    Objective: –
    Priority: –
    ActivityId: –
    Activity: activity-title !
    IndicatorId: –
    Indicator: –
    Accumulative: –
    Country: country-name !
    Admin1: admin-name-1 !
    Admin2: admin-name-2 !
    AnnualTarget: targeted-total
    Achieved: reached-total
    ReportDetailId: –
    ProjectId: –
    IsApproved: –
    — hdx2022/345w_guatemala.csv
    ID: record-id
    Actualizada: –
    FECHA DE REPORTE: reported-on
    PROJECT NAME: –
    PROJECT CODE: –
    ORGANIZACIÓN DONANTE: organisation-donor-name
    ORGANIZACIÓN IMPLEMENTADORA: organisation-reporting-name !
    TIPO DE ORGANIZACIÓN IMPLEMENTADORA: organisation-implementing-type
    PAÍS: country-name !
    Country code: country-code !
    PCODE1: admin-code-1 !
    ADMIN 1: admin-name-1 !
    PCODE2: admin-code-2 !
    ADMIN 2: admin-name-2 !
    PCODE3: admin-code-3
    ADMIN 3: admin-name-3
    TIPO DE LUGAR: –
    NOMBRE DEL LUGAR: site-name
    SECTOR / CLUSTER: sector !
    ÁREA DE RESPONSABILIDAD O GRUPO: subsector
    ACT ID: –
    ACTIVIDAD: activity-title
    DESCRIPCIÓN DE LA ACTIVIDAD: description
    DESCRIPCIÓN: –
    ACTIVITY UNIT"|trans}}: –
    COSTO ESTIMADO: budget
    FECHA DE INICIO: start
    FECHA DE FINALIZACIÓN: end
    ESTADO: status
    TIPO DE RECURSO: modality
    TIPO DE TRANSFERENCIA DE EFECTIVO: –
    TIPO DE UNIDAD DEL RECURSO: –
    DESCRIPCIÓN DEL LA UNIDAD: –
    CANTIDAD: –
    VULNERABLE GROUP: population-group
    PERSONAS ALCANZADAS: reached-total !
    Familias: reached-households
    Niñas: reached-girls
    Niños: reached-boys
    Mujeres: reached-women
    Hombres: reached-men
    Niñas menor de 5 años: –
    Niños menor de 5 años: –
    Niñas de 5 a 19 años: –
    Niños de 5 a 19 años: –
    Mujeres de 20 a 59 años: –
    Hombres de 20 a 59 años: –
    Mujeres mayores de 60 años: –
    Hombres mayores de 60 años: –
    "#);
}
