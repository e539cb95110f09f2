import CCrypto
import DUIDomain
import Foundation

/// A true Dovecot and a true Postfix, with an authority of their own: what an MSSanté operator offers, on this machine.
///
/// One for all the tests of a process: each test takes mailboxes that nobody else uses (`adresse`).
public final class ServeursDeCourrier: Sendable {
    /// What runs.
    public let surveillant: Surveillant
    private let ports: [Int]

    /// Why they cannot run here, in words; nil when they can.
    public static let absence: String? = {
        let manquants = ["/usr/sbin/dovecot", "/usr/sbin/postfix", "/usr/bin/openssl"].filter {
            !FileManager.default.isExecutableFile(atPath: $0)
        }
        if !manquants.isEmpty { return "absents : \(manquants.joined(separator: ", "))" }
        return geteuid() == 0 ? nil : "Postfix veut le compte root"
    }()

    private static let demarrage = Result { try ServeursDeCourrier() }

    /// The servers, started the first time.
    public static func partages() throws -> ServeursDeCourrier { try demarrage.get() }

    private init() throws {
        ports = try Surveillant.ports(4)
        surveillant = try Surveillant(
            Self.script,
            variables: [
                "IMAP": "\(ports[0])", "SMTP": "\(ports[1])", "IMAPCERT": "\(ports[2])", "IMAPS": "\(ports[3])",
            ])
    }

    /// An address that no other test uses; its mailbox is there.
    public static func adresse(_ nom: String) -> String {
        "\(nom).\(UUID().uuidString.prefix(8).lowercased())@ehpad.mssante.test"
    }

    /// The setting that reaches them.
    public func reglage(
        imap: Int? = nil, soumission: Int? = nil, autorites: String? = nil, revocations: String? = "crl.pem",
        authentification: AuthentificationOperateur = .jeton
    ) -> ServeursOperateur {
        ServeursOperateur(
            imap: PointDAcces(hote: "localhost", port: imap ?? ports[0]),
            soumission: PointDAcces(hote: "localhost", port: soumission ?? ports[1]),
            authentification: authentification, autorites: autorites ?? surveillant.fichier("ca.pem"),
            revocations: revocations.map { surveillant.fichier($0) })
    }

    /// The port of IMAP.
    public var portIMAP: Int { ports[0] }
    /// The port of submission.
    public var portSMTP: Int { ports[1] }
    /// The port of an IMAP server that asks for a client certificate.
    public var portCertificat: Int { ports[2] }
    /// The port of IMAP with TLS from the first byte.
    public var portIMAPS: Int { ports[3] }

    /// A token of a person for her mailbox, as an identity provider would sign it.
    public func jeton(_ adresse: String, valable: Bool = true) throws -> JetonDAcces {
        func url(_ octets: Data) -> String {
            octets.base64EncodedString().replacingOccurrences(of: "+", with: "-")
                .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
        }
        let fin = valable ? 4_000_000_000 : 1_000_000_000
        let corps =
            url(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8)) + "."
            + url(Data(#"{"sub":"\#(adresse)","email":"\#(adresse)","iat":946684800,"exp":\#(fin)}"#.utf8))
        let signature = Self.hmac(Data(corps.utf8), cle: Data("clef-de-test-de-trente-deux-octets".utf8))
        guard let jeton = JetonDAcces(corps + "." + url(signature)) else { throw ServeurAbsent("jeton illisible") }
        return jeton
    }

    /// HMAC-SHA256 (RFC 2104), for a key of one block at most.
    private static func hmac(_ octets: Data, cle: Data) -> Data {
        func somme(_ octets: Data) -> Data {
            var sortie = [UInt8](repeating: 0, count: 32)
            _ = octets.withUnsafeBytes { dui_sha256($0.baseAddress, $0.count, &sortie) }
            return Data(sortie)
        }
        let bloc = cle + Data(count: 64 - cle.count)
        return somme(Data(bloc.map { $0 ^ 0x5C }) + somme(Data(bloc.map { $0 ^ 0x36 }) + octets))
    }

    private static let script = """
        certifier() { openssl req -newkey rsa:2048 -nodes -keyout $1.key -out $1.csr -subj "/CN=$2" -batch
          printf "$3" > $1.ext; openssl ca -batch -config ca.cnf -in $1.csr -out $1.pem -notext -extfile $1.ext $4; }
        { openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca.key -out ca.pem -subj "/CN=CA test"
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -keyout autre.key -out autre.pem -subj "/CN=Autre CA"
        touch index.txt; echo 01 > serial; echo 01 > crlnumber
        printf '[ca]\\ndefault_ca=c\\n[c]\\ndatabase=index.txt\\nserial=serial\\ncrlnumber=crlnumber\\n\
        new_certs_dir=.\\ncertificate=ca.pem\\nprivate_key=ca.key\\ndefault_md=sha256\\ndefault_days=30\\n\
        default_crl_days=30\\npolicy=p\\nunique_subject=no\\n[p]\\ncommonName=supplied\\n' > ca.cnf
        certifier srv localhost 'subjectAltName=DNS:localhost\\nextendedKeyUsage=serverAuth\\n'
        certifier nom ailleurs.test 'subjectAltName=DNS:ailleurs.test\\nextendedKeyUsage=serverAuth\\n'
        certifier vieux localhost 'subjectAltName=DNS:localhost\\n' \
        '-startdate 20200101000000Z -enddate 20200201000000Z'
        certifier client bal.applicative 'extendedKeyUsage=clientAuth\\n'
        openssl ca -config ca.cnf -gencrl -out crl.pem
        openssl ca -config ca.cnf -gencrl -crl_lastupdate 20200101000000Z -crl_nextupdate 20200201000000Z -out vieille.pem
        openssl x509 -in srv.pem -serial -noout; openssl ca -config ca.cnf -revoke srv.pem
        openssl ca -config ca.cnf -gencrl -out revoque.pem
        openssl req -x509 -key autre.key -subj "/CN=Autre CA" -days 30 -out autre2.pem; } > openssl.log 2>&1
        mkdir -p run mail pf queue pfdata keys/default/HS256; chown mail: mail; chown postfix pfdata
        printf %s clef-de-test-de-trente-deux-octets | base64 -w0 > keys/default/HS256/default
        printf 'introspection_mode = local\\nlocal_validation_key_dict = fs:posix:prefix=%s/keys/\\n\
        username_attribute = email\\n' "$D" > oauth2.conf
        configurer() { cat <<FIN
        base_dir = $D/$1
        state_dir = $D/$1
        log_path = $D/$1.log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = required
        ssl_cert = <$D/srv.pem
        ssl_key = <$D/srv.key
        ssl_min_protocol = TLSv1.2
        auth_mechanisms = plain xoauth2
        auth_failure_delay = 0
        mail_location = maildir:$D/mail/%u
        mail_uid = mail
        mail_gid = mail
        first_valid_uid = 1
        mail_max_userip_connections = 100
        passdb {
          driver = oauth2
          mechanisms = xoauth2
          args = $D/oauth2.conf
        }
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=mail gid=mail home=$D/mail/%u
        }
        namespace inbox {
          inbox = yes
          mailbox Sent {
            special_use = \\\\Sent
            auto = create
          }
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = $2
          }
          inet_listener imaps {
            port = $3
            ssl = yes
          }
        }
        service anvil {
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service lmtp {
          unix_listener lmtp {
            mode = 0666
          }
        }
        service auth {
          unix_listener auth-pf {
            mode = 0666
          }
        }
        FIN
        }
        configurer run $IMAP $IMAPS > dovecot.conf
        mkdir cert; { configurer cert $IMAPCERT 0; printf 'ssl_ca = <%s/ca.pem\\nssl_verify_client_cert = yes\\n\
        ssl_require_crl = no\\nauth_ssl_require_client_cert = yes\\n' "$D"; } > cert.conf
        cat > pf/main.cf <<FIN
        compatibility_level = 3.6
        queue_directory = $D/queue
        data_directory = $D/pfdata
        maillog_file = $D/postfix.log
        maillog_file_prefixes = $D
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = localhost
        mydestination =
        alias_maps =
        alias_database =
        local_recipient_maps =
        virtual_mailbox_domains = ehpad.mssante.test ville.mssante.test les-tilleuls.mssante.fr
        virtual_transport = lmtp:unix:$D/run/lmtp
        smtpd_tls_cert_file = $D/srv.pem
        smtpd_tls_key_file = $D/srv.key
        smtpd_tls_security_level = encrypt
        smtpd_tls_auth_only = yes
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = $D/run/auth-pf
        smtpd_relay_restrictions = permit_sasl_authenticated, reject
        message_size_limit = 20971520
        smtpd_client_connection_count_limit = 0
        FIN
        { echo "127.0.0.1:$SMTP inet n - n - - smtpd"
        echo "pickup unix n - n 60 1 pickup"; echo "cleanup unix n - n - 0 cleanup"; echo "qmgr unix n - n 300 1 qmgr"
        echo "tlsmgr unix - - n 1000? 1 tlsmgr"; echo "rewrite unix - - n - - trivial-rewrite"
        for s in bounce defer trace; do echo "$s unix - - n - 0 bounce"; done
        echo "verify unix - - n - 1 verify"; echo "proxymap unix - - n - - proxymap"; echo "anvil unix - - n - 1 anvil"
        echo "scache unix - - n - 1 scache"; echo "lmtp unix - - n - - lmtp"; echo "error unix - - n - - error"
        echo "retry unix - - n - - error"; echo "postlog unix-dgram n - n - 1 postlogd"; } > pf/master.cf
        FIN='doveadm -c $D/dovecot.conf stop; doveadm -c $D/cert.conf stop; postfix -c $D/pf stop'
        seul dovecot -F -c $D/dovecot.conf & seul dovecot -F -c $D/cert.conf &
        seul postfix -c $D/pf start-fg > pf.log 2>&1 &
        attendre $IMAP $IMAPCERT $SMTP
        """
}
