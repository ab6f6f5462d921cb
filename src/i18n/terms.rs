//! The terms of law: what events do, what instruments are, what sources are.

use super::catalogue::catalogue;

catalogue! {
    /// The terms of law.
    Terms {
        proposed: "Bill presented", "Iniciativa presentada";
        adopted: "Adopted", "Adoptado";
        opened_for_signature: "Opened for signature", "Abierto a la firma";
        signed: "Signed", "Firmado";
        approved: "Approved by the legislature", "Aprobado por el Legislativo";
        ratified: "Ratified", "Ratificado";
        acceded: "Acceded to", "Adhesión";
        reserved: "Reservation or declaration", "Reserva o declaración";
        enacted: "Enacted", "Expedido";
        published: "Published", "Publicado";
        entered_into_force: "Entered into force", "Entrada en vigor";
        amended: "Amended", "Reformado";
        repealed: "Repealed", "Abrogado";
        annulled: "Annulled", "Invalidado";
        annulled_in_part: "Annulled in part", "Invalidado en parte";
        denounced: "Denounced", "Denunciado";

        treaty: "Treaty", "Tratado";
        constitution: "Constitution", "Constitución";
        constitutional_reform: "Constitutional reform", "Reforma constitucional";
        law: "Law", "Ley";
        reform: "Reform", "Reforma";
        regulation: "Regulation", "Reglamento";
        policy: "Policy", "Política pública";
        judgment: "Judgment", "Sentencia";

        amends: "amends", "reforma";
        repeals: "repeals", "abroga";
        implements: "implements", "da cumplimiento a";
        supersedes: "takes the place of", "sustituye a";
        cites: "refers to", "remite a";
        transposes: "transposes", "incorpora";

        primary: "primary source", "fuente primaria";
        official: "official source", "fuente oficial";
        secondary: "secondary source", "fuente secundaria";
        encyclopedia: "encyclopedia", "enciclopedia";
    }
}
