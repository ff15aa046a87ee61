package org.heed.customer.mapping;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.customer.table.JsonToCsv;
import org.jspecify.annotations.Nullable;

/**
 * Headings that lists of customers carry, in English, German, French, Spanish, Italian, Portuguese,
 * Dutch and Polish, and those of well-known CRM exports. Compared without case, accents and
 * punctuation.
 */
final class HeadingWords {

  private static final List<Map.Entry<Target, String>> WORDS =
      List.of(
          entry(
              Target.EMAIL,
              "email,emailaddress,mail,mailaddress,emailadresse,mailadresse,eposta,courriel,adressemail,"
                  + "adresseemail,correo,correoelectronico,correoe,indirizzoemail,postaelettronica,"
                  + "enderecodeemail,emailadres,adresemail,workemail,businessemail,contactemail,recipientemail,personemail"),
          entry(
              Target.NAME,
              "name,personname,fullname,contactname,contact,person,ansprechpartner,kontakt,kontaktname,vollername,"
                  + "nomcomplet,nombrecompleto,nomecompleto,nomecognome,volledigenaam,naam,contactpersoon,"
                  + "imieinazwisko,contacto"),
          entry(
              Target.FIRST_NAME,
              "firstname,recipientfirstname,givenname,forename,vorname,prenom,nombre,primernombre,nome,primeironome,voornaam,imie"),
          entry(
              Target.LAST_NAME,
              "lastname,recipientlastname,surname,familyname,nachname,familienname,nomdefamille,apellido,apellidos,cognome,"
                  + "sobrenome,apelido,achternaam,nazwisko"),
          entry(
              Target.CONTACT_ID,
              "contactid,externalreference,externalid,id,personid,kontaktid,contactexternalid,recordid,contactrecordid,"
                  + "idcontacto,idcontact,idcontatto,contatoid"),
          entry(
              Target.PHONE,
              "phone,phonenumber,mobile,mobilephone,telephone,tel,telefon,telefonnummer,handy,mobil,"
                  + "telefono,movil,cellulare,telefone,telemovel,telefoon"),
          entry(
              Target.ROLE,
              "role,contactrole,accountrole,buyingrole,rolle,funktion,role at"
                  + " account,roleataccount,rol,ruolo,papel,funcao,rola,fonction"),
          entry(
              Target.LANGUAGE,
              "language,userlanguage,lang,locale,preferredlanguage,sprache,langue,idioma,lingua,taal,jezyk"),
          entry(
              Target.TIME_ZONE,
              "timezone,tz,zeitzone,fuseauhoraire,zonahoraria,fusoorario,fusohorario,tijdzone,strefaczasowa"),
          entry(
              Target.CONSENT,
              "consent,agreed,optin,optedin,marketingconsent,surveyconsent,einwilligung,zustimmung,"
                  + "consentement,consentimiento,consenso,consentimento,toestemming,zgoda"),
          entry(
              Target.OPTED_OUT,
              "optout,optedout,unsubscribed,donotcontact,donotsurvey,donotemail,hasoptedoutofemail,emailoptout,"
                  + "abgemeldet,widerspruch,desinscrit,desabonne,bajas,baja,disiscritto,descadastrado,afgemeld"),
          entry(
              Target.ACCOUNT_NAME,
              "account,accountname,company,companyname,customer,customername,organisation,organization,"
                  + "organizationname,client,clientname,firma,firmenname,unternehmen,kunde,kundenname,konto,"
                  + "societe,entreprise,compte,nomducompte,empresa,cliente,cuenta,azienda,societa,conta,"
                  + "bedrijf,bedrijfsnaam,klant,klantnaam,klient"),
          entry(
              Target.ACCOUNT_ID,
              "accountid,companyid,customerid,customernumber,customerno,accountnumber,clientid,kundennummer,"
                  + "kundennr,kundenid,kontonummer,numeroclient,idclient,idcliente,numerocliente,klantnummer,"
                  + "accountexternalid,companyrecordid"),
          entry(
              Target.SEGMENT,
              "segment,customersegment,industry,branche,kundensegment,segmento,secteur,sector,settore,setor"),
          entry(
              Target.TIER,
              "tier,accounttier,customertier,class,klasse,abc,abcklasse,abcclass,prioritat,priority,categoria,"
                  + "categorie,niveau"),
          entry(
              Target.REVENUE,
              "revenue,annualrevenue,annualvalue,accountvalue,arr,mrr,acv,contractvalue,annualcontractvalue,umsatz,jahresumsatz,"
                  + "chiffredaffaires,ca,ingresos,ingresosanuales,facturacion,fatturato,ricavi,receita,"
                  + "receitaanual,omzet,jaaromzet,przychod"),
          entry(
              Target.CURRENCY,
              "currency,currencycode,currencyisocode,wahrung,devise,moneda,divisa,valuta,moeda,waluta"),
          entry(
              Target.REGION,
              "region,territory,area,country,land,gebiet,pays,pais,paese,regio,territorio,regiao"),
          entry(
              Target.STAGE,
              "stage,lifecycle,lifecyclestage,customerstage,phase,lebenszyklus,kundenphase,status,etape,"
                  + "etapa,fase"),
          entry(
              Target.STARTED_ON,
              "started,startdate,startedon,customersince,contractstart,since,goLive,golivedate,kundeseit,"
                  + "beginn,vertragsbeginn,startdatum,clientdepuis,datededebut,fechadeinicio,clientedesde,"
                  + "datainizio,datadeinicio,klantsinds"),
          entry(
              Target.RENEWAL_ON,
              "renewal,renewaldate,renewalon,nextrenewal,contractend,enddate,verlangerung,vertragsende,"
                  + "verlangerungam,renouvellement,datederenouvellement,renovacion,fechaderenovacion,rinnovo,"
                  + "datarinnovo,renovacao,verlenging,verlengdatum"),
          entry(
              Target.CHURNED_ON,
              "churned,churndate,churnedon,cancelled,canceled,cancellationdate,gekundigt,kundigungam,"
                  + "resilie,dateresiliation,fechadebaja,disdetta,cancelamento,opgezegd"),
          entry(
              Target.OWNER_EMAIL,
              "owner,owneremail,accountowner,accountowneremail,csm,csmemail,customersuccessmanager,"
                  + "accountmanager,accountmanageremail,betreuer,betreueremail,kundenbetreuer,kundenberater,"
                  + "proprietaire,responsable,responsabile,responsavel,eigenaar,companyowner,contactowner"),
          entry(
              Target.MEASURE_POINT,
              "measurepoint,measurepointcode,team,site,store,branch,department,filiale,standort,abteilung,"
                  + "equipe,equipo,sucursal,reparto,afdeling"),
          entry(
              Target.SCORE,
              "score,nps,npsscore,rating,npsrating,bewertung,punkte,puntuacion,punteggio,pontuacao"),
          entry(
              Target.COMMENT,
              "comment,comments,feedback,verbatim,kommentar,commentaire,comentario,commento,opmerking"),
          entry(
              Target.ANSWERED_AT,
              "recordeddate,submitdateutc,surveyresponsecreatedat,responsedate,respondedat,answeredat,"
                  + "createdat,responsecreatedat,date,datum,completedat,surveyrespondedat"),
          entry(Target.EVENT_KIND, "event,eventkind,eventtype,ereignis,whathappened"),
          entry(Target.EVENT_AT, "eventtime,eventdate,occurredat,happenedat,eventat"),
          entry(Target.EVENT_ID, "eventid,sourceid"),
          entry(Target.TICKET_ID, "ticketid,ticketnumber,ticket,caseid,casenumber,ticketnummer"),
          entry(Target.TICKET_TITLE, "subject,ticketsubject,tickettitle,betreff,casesubject"),
          entry(Target.TICKET_OPENED, "openedat,ticketopened,opened,openedon,ticketcreatedat"),
          entry(Target.TICKET_CLOSED, "closedat,ticketclosed,closed,closedon,resolvedat,solvedat"),
          entry(Target.SOURCE, "source,sourcesystem,system,quelle"),
          entry(Target.ANSWER_ID, "responseid,respondentid,surveyresponseid,token,answerid"));

  private HeadingWords() {}

  /** What a heading says; null when it is not known. */
  static @Nullable Target meaning(String heading) {
    String word = simplified(heading);
    if (heading.startsWith(JsonToCsv.QUESTION)) {
      return Target.ANSWER_FURTHER;
    }
    if (heading.strip().equals("#")) {
      return Target.ANSWER_ID;
    }
    for (Map.Entry<Target, String> words : WORDS) {
      for (String known : words.getValue().split(",", -1)) {
        if (simplified(known).equals(word)) {
          return words.getKey();
        }
      }
    }
    return question(simplified(heading));
  }

  /** Survey tools use the question's text as the heading. */
  private static @Nullable Target question(String text) {
    if (text.contains("group")) {
      return null;
    }
    if (text.contains("howlikely") || text.contains("recommend")) {
      return Target.SCORE;
    }
    boolean open = text.contains("reason") || text.contains("why") || text.contains("openended");
    return open ? Target.COMMENT : null;
  }

  private static String simplified(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b", "")
        .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]", "")
        .replaceAll("\\p{M}", "");
  }
}
