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
    let row = vec!["x"; headers.split(';').count()].join(";");
    proposed(format!("{headers}\n{row}\n").as_bytes())
}

/// Each line is a header and what is proposed for it.
fn check(lines: &str) {
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let headers: Vec<&str> =
        lines.iter().filter_map(|line| line.rsplit_once(": ")).map(|(h, _)| h).collect();
    assert_eq!(of_headers(&headers.join(";")).lines().collect::<Vec<_>>(), lines);
}

#[test]
fn headers_in_english_are_understood() {
    check(
        "
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
        Type of beneficiaries (IDP, host): population-group
        # people targeted: targeted-total
        Targeted - Girls: targeted-girls
        Targeted - Boys: targeted-boys
        # of individuals reached: reached-total
        Women (18-59): reached-women
        Men (18-59): reached-men
        HH: reached-households
        People in need: in-need-total
        Budget (USD): budget
        Currency: currency
        Modality: modality
        Focal point: contact-name [Contact]
        Email: contact-email [Contact]
        Phone number: contact-phone [Contact]
        Source: source
        Website: url
        Remarks: comment
        Organisation URL: –
        Mission programme: programme
        Sensitivity: level
        Passing on (TLP): tlp
        Admin 5: admin-name-5
        ",
    );
}

/// The standard form of a response plan's figures, and the one with a column for each cluster.
#[test]
fn tables_of_needs_are_understood() {
    check(
        "
        Country ISO3: country-code
        Admin 1 PCode: admin-code-1
        Admin 1 Name: admin-name-1
        Admin 2 PCode: admin-code-2
        Cluster: sector
        Category: population-group
        Gender: sex
        Age Range: age
        Disabled: disability
        Population: –
        In Need: in-need-total
        In need - girls: in-need-girls
        Affected: affected
        Targeted: targeted-total
        Reached: reached-total
        ",
    );
    check(
        "
        Région: admin-name-1
        Cercle: admin-name-2
        PiN total: in-need-total
        PiN EHA: in-need-of-wsh
        PiN Santé: in-need-of-hea
        Protection de l’enfance - PiN: in-need-of-pro_cpn
        Cible Santé: targeted-of-hea
        Sévérité Santé: –
        ",
    );
    check(
        "
        المحافظة: admin-name-1
        المحتاجون: in-need-total
        المحتاجون - التعليم: in-need-of-edu
        ",
    );
}

#[test]
fn which_figure_a_row_has_is_seen_in_its_cells() {
    let file = "admin1_code,sector_code,population_group,population_status,population\n\
                ML07,WSH,all,INN,12000\nML07,WSH,all,TGT,8000\nML08,WSH,IDP,INN,300\n";
    let columns = proposed(file.as_bytes());
    assert!(columns.contains("population_status: measure"), "{columns}");
    assert!(columns.contains("population: population"), "{columns}");
    assert!(columns.contains("population_group: population-group"), "{columns}");
    let file = "admin1_code,sector_code,population_group,population_status,gender,population\n\
                ML07,WSH,all,INN,all,12000\nML07,WSH,all,TGT,all,8000\nML08,WSH,all,INN,all,3\n";
    let columns = proposed(file.as_bytes());
    for said in ["population_group: population-group", "population_status: measure", "gender: sex"]
    {
        assert!(columns.contains(said), "{said} in {columns}");
    }
    let file = "District;Cluster;PiN;Population\nGao;WASH;12000;90000\nKidal;WASH;5;700\n";
    let columns = proposed(file.as_bytes());
    assert!(columns.contains("Population: population"), "{columns}");
    let register = "Organisation;Secteur;Région;Population\nACTED;EHA;Gao;120\nIRC;EHA;Gao;7\n";
    let columns = proposed(register.as_bytes());
    assert!(columns.contains("Population: reached-total"), "{columns}");
}

#[test]
fn headers_in_french_are_understood() {
    check(
        "
        N°: record-id
        Organisation déclarante: organisation-reporting-name
        Sigle: organisation-reporting-acronym
        Type d’organisation: organisation-reporting-type
        Partenaire de mise en œuvre 1: organisation-implementing-name
        Bailleur de fonds: organisation-donor-name
        Secteur: sector
        Sous-secteur: subsector
        Activités menées: activity-title
        Description de l’activité: description
        État d’avancement: status
        Date de début: start
        Date de clôture prévue: end
        Pays: country-name
        Région (Admin1): admin-name-1
        Code région: admin-code-1
        Cercle: admin-name-2
        Commune: admin-name-3
        Village: site-name
        Groupe cible: population-group
        # bénéficiaires ciblés: targeted-total
        Nombre de ménages: targeted-households
        Filles (0-17 ans): targeted-girls
        Garçons (0-17 ans): targeted-boys
        Femmes: targeted-women
        Hommes: targeted-men
        Total bénéf. atteints: reached-total
        Montant: budget
        Devise: currency
        Point focal: contact-name [Contact]
        Courriel: contact-email [Contact]
        No. Tél.: contact-phone [Contact]
        Commentaires: comment
        ",
    );
}

#[test]
fn headers_in_spanish_are_understood() {
    check(
        "
        Organización que reporta: organisation-reporting-name
        Entidad implementadora: organisation-implementing-name
        Organización donante: organisation-donor-name
        Tipo de organización: organisation-reporting-type
        Sector / Clúster: sector
        Estado: status
        Fecha de inicio: start
        Fecha de finalización: end
        Código departamento: admin-code-1
        Departamento: admin-name-1
        Municipio: admin-name-2
        Nombre del lugar: site-name
        Meta personas: targeted-total
        Beneficiarios alcanzados en el mes: reached-total
        Niñas: reached-girls
        Niños: reached-boys
        Mujeres: reached-women
        Adultos mayores: reached-elderly
        Valor USD: budget
        Correo electrónico: contact-email [Contact]
        Observaciones: comment
        ",
    );
}

#[test]
fn headers_in_portuguese_are_understood() {
    check(
        "
        Nº: record-id
        Entidade: organisation-reporting-name
        Sigla da organização: organisation-reporting-acronym
        Parceiro implementador: organisation-implementing-name
        Financiador: organisation-donor-name
        Área de actuação: sector
        Actividade principal: activity-title
        Estado da actividade: status
        Data de início: start
        Data de término: end
        Província: admin-name-1
        Distrito: admin-name-2
        Posto administrativo: admin-name-3
        Nº de pessoas alvo: targeted-total
        Beneficiários alcançados: reached-total
        Raparigas (<18): reached-girls
        Rapazes (<18): reached-boys
        Agregados familiares: reached-households
        Orçamento (MZN): budget
        Pessoa de contacto: contact-name [Contact]
        Telemóvel: contact-phone [Contact]
        ",
    );
}

#[test]
fn headers_in_arabic_are_understood() {
    check(
        "
        م: record-id
        اسم المنظمة: organisation-reporting-name
        نوع المنظمة: organisation-reporting-type
        الشريك المنفذ: organisation-implementing-name
        مصدر التمويل: organisation-donor-name
        القطاع الرئيسي: sector
        القطاع الفرعي: subsector
        وصف النشاط: description
        حالة المشروع: status
        تاريخ بداية النشاط: start
        تاريخ الانتهاء: end
        المحافظة: admin-name-1
        المديرية: admin-name-2
        القرية: site-name
        عدد الأسر المستهدفة: targeted-households
        عدد المستفيدين المستهدفين: targeted-total
        عدد المستفيدين الذين تم الوصول إليهم: reached-total
        الفتيات: reached-girls
        نساء: reached-women
        ضابط الارتباط: contact-name [Contact]
        رقم التلفون: contact-phone [Contact]
        ملاحظات: comment
        ",
    );
}

#[test]
fn headers_in_two_languages_are_understood() {
    check(
        "
        Organisation / المنظمة: organisation-reporting-name
        Organization Type / نوع المنظمة: organisation-reporting-type
        Sector القطاع: sector
        Governorate - المحافظة: admin-name-1
        District / المديرية: admin-name-2
        Start date / Date de début: start
        ",
    );
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
fn personal_data_is_marked_by_its_header() {
    check(
        "
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
        ",
    );
}

#[test]
fn personal_data_is_marked_by_its_content_and_counts_are_not() {
    let table = "Organisation;Commune;Autre;X1;Nombre de personnes handicapées par type de handicap\n\
        ACTED;Gao;a@b.org;+223 76 12 34 56;12\n\
        IRC;Mopti;;+223 66 11 22 33;14\n\
        WFP;Ségou;c@d.ml;00223 70 00 00 01;9\n";
    insta::assert_snapshot!(proposed(table.as_bytes()), @r"
    Organisation: organisation-reporting-name
    Commune: admin-name-3
    Autre: – [Email]
    X1: – [Phone]
    Nombre de personnes handicapées par type de handicap: –
    ");
}

#[test]
fn the_codes_beside_areas_say_their_levels() {
    let table = "REGION;PROVINCE;PROV_CODE;DISTRICT;DIST_CODE;ORG\n\
        Capital;Kabul;AF01;Bagrami;AF0104;AADA\n\
        North;Balkh;AF21;Zari;AF2113;ACTED\n";
    insta::assert_snapshot!(proposed(table.as_bytes()), @r"
    REGION: –
    PROVINCE: admin-name-1
    PROV_CODE: admin-code-1 ?
    DISTRICT: admin-name-2
    DIST_CODE: admin-code-2 ?
    ORG: organisation-reporting-name
    ");
}

#[test]
fn organisations_are_not_people() {
    for header in ["Organisation name", "Nom de l’organisation", "اسم المنظمة", "Partner name"]
    {
        assert!(!of_headers(&format!("{header};Secteur")).contains('['), "{header}");
    }
    let book = opened("a", "Org;Email\nx;a@b.org\n").unwrap();
    let contact = propose(&find_table(&book).unwrap().headers, &[]);
    assert_eq!(contact[1].personal, Some(PersonalReason::Contact));
}

/// The columns of a real file, six a line; a dash stands for one that is none of ours.
fn columns_of(file: &str) -> Option<String> {
    let path = shared(&format!("3w/{file}"))?;
    let lines = proposed(&bytes(path));
    let columns: Vec<_> = lines.lines().filter_map(|line| line.rsplit_once(": ")).collect();
    let rows =
        columns.chunks(6).map(|row| row.iter().map(|(_, c)| *c).collect::<Vec<_>>().join(", "));
    Some(rows.collect::<Vec<_>>().join("\n"))
}

#[test]
fn real_files_are_proposed_as_a_person_would_map_them() {
    let Some(car) = columns_of("hdx2022/3w_car_mar2022.xlsx") else { return };
    insta::assert_snapshot!(car, @r"
    admin-name-1 !, admin-code-1 !, admin-name-2 !, admin-code-2 !, sector !, organisation-reporting-name !
    –, organisation-reporting-type, –
    ");
    insta::assert_snapshot!(columns_of("hdx2022/3w_tcd_oct2021.xlsx").unwrap(), @r"
    admin-code-1 !, admin-name-1 !, sector !, organisation-reporting-acronym !, organisation-reporting-name !, organisation-reporting-type !
    ");
    insta::assert_snapshot!(columns_of("hdx2022/sudan_3w_2021.xlsx").unwrap(), @r"
    admin-name-1 !, admin-name-2 !, sector !, organisation-reporting-type !, organisation-reporting-name !
    ");
    insta::assert_snapshot!(columns_of("hdx2022/3w_as_of_may_2021.xlsx").unwrap(), @r"
    admin-name-2 !, admin-code-2 !, sector-code !, organisation-reporting-acronym !, organisation-implementing-name !, activity-title !
    ");
    insta::assert_snapshot!(columns_of("hxl-showcase/unhcr-3w.csv").unwrap(), @r"
    country-name !, admin-name-1 !, latitude !, longitude !, sector !, –
    –, organisation-reporting-name !
    ");
    insta::assert_snapshot!(columns_of("hxl-showcase/rowca-3w-hxl.csv").unwrap(), @r"
    sector !, organisation-reporting-name !, –, –, reported-on !, –
    –, –, activity-title !, –, –, –
    country-name !, admin-name-1 !, admin-name-2 !, targeted-total, reached-total, –
    –, –
    ");
    insta::assert_snapshot!(columns_of("hdx2022/345w_guatemala.csv").unwrap(), @r"
    record-id, –, reported-on, –, –, organisation-donor-name
    organisation-reporting-name !, organisation-implementing-type, country-name !, country-code !, admin-code-1 !, admin-name-1 !
    admin-code-2 !, admin-name-2 !, admin-code-3, admin-name-3, –, site-name
    sector !, subsector, –, activity-title, description, –
    –, budget, start, end, status, modality
    –, –, –, –, population-group, reached-total !
    reached-households, reached-girls, reached-boys, reached-women, reached-men, –
    –, –, –, –, –, –
    –
    ");
}
