using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Translate.Core.Problems;

namespace Translate.Review.Security;

/// <summary>Reads the certificate of a server on a network.</summary>
internal static class ServerCertificate
{
    /// <summary>The environment variable with the password of a .pfx file.</summary>
    public const string PasswordVariable = "TRANSLATE_CERTIFICATE_PASSWORD";

    /// <summary>Reads a .pfx file, or a .pem file with certificate and key.</summary>
    /// <param name="path">The file.</param>
    /// <param name="password">The password of a .pfx file; null if it has none.</param>
    /// <param name="now">The time at which it must be valid.</param>
    /// <exception cref="ProblemException">It cannot be read, has no key, or is not valid now.</exception>
    public static X509Certificate2 Read(string path, string? password, DateTimeOffset now)
    {
        X509Certificate2 certificate;
        try
        {
            certificate = Path.GetExtension(path).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : X509Certificate2.CreateFromPemFile(path);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(
                path,
                "the certificate cannot be read",
                $"Name a .pfx file with its password in {PasswordVariable}, or a .pem file with certificate and key",
                e
            );
        }

        if (certificate.HasPrivateKey && now >= certificate.NotBefore && now <= certificate.NotAfter)
        {
            return certificate;
        }

        var problem = certificate.HasPrivateKey ? "the certificate is not valid today" : "the certificate has no private key";
        certificate.Dispose();
        throw Refuse(path, problem, "Specify another one", inner: null);
    }

    private static ProblemException Refuse(string path, string message, string advice, Exception? inner) =>
        new(new Problem(ProblemKind.BadConfiguration, message, advice) { File = path }, inner);
}
