using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Translate.Core.Problems;
using Translate.Scale.Postgres;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Postgres;

public sealed class PostgresTlsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("postgres://desk@db.example/news", SslMode.Require)]
    [InlineData("postgres://desk@10.0.0.5/news", SslMode.Require)]
    [InlineData("postgres://desk@[fd00::5]/news", SslMode.Require)]
    [InlineData("postgres://desk@db.example/news?sslmode=disable", SslMode.Disable)]
    [InlineData("postgres://desk@db.example/news?sslmode=verify-full", SslMode.VerifyFull)]
    [InlineData("postgres://desk@localhost/news", SslMode.Prefer)]
    [InlineData("postgres://desk@127.0.0.1/news", SslMode.Prefer)]
    [InlineData("postgres://desk@[::1]/news", SslMode.Prefer)]
    [InlineData("postgres://desk@localhost/news?sslmode=require", SslMode.Require)]
    public void A_network_needs_TLS_unless_the_address_disables_it(string address, SslMode mode) =>
        Assert.Equal(mode, new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(address).GetConnectionString(1)).SslMode);

    [Fact]
    public void A_certificate_is_checked_if_the_address_requires_it()
    {
        using var certificate = CreateCertificate();
        using var other = CreateCertificate();
        var (known, unknown) = (
            _folder.Write("known.pem", certificate.ExportCertificatePem()),
            _folder.Write("unknown.pem", other.ExportCertificatePem())
        );
        using var server = PostgresServer.Start(certificate: certificate);
        var address = server.CreateDatabase();

        Assert.True(IsEncrypted($"{address}?sslmode=require"));
        Assert.True(IsEncrypted($"{address}?sslmode=verify-full&sslrootcert={known}"));
        Assert.False(IsEncrypted($"{address}?sslmode=disable"));
        foreach (var wrong in new[] { $"{address}?sslmode=verify-full&sslrootcert={unknown}", $"{address}?sslmode=verify-full" })
        {
            var problem = Assert.Throws<ProblemException>(() => IsEncrypted(wrong)).Problems[0];
            Assert.Contains("the certificate of the server is not trusted", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_server_without_TLS_is_not_used_silently()
    {
        using var server = PostgresServer.Start();
        var problem = Assert.Throws<ProblemException>(() => IsEncrypted($"{server.CreateDatabase()}?sslmode=require")).Problems[0];
        Assert.Contains("the queue cannot be used: the server does not offer TLS", problem.Message, StringComparison.Ordinal);
        Assert.Contains("sslmode=disable", problem.Advice, StringComparison.Ordinal);
    }

    private static bool IsEncrypted(string address)
    {
        using var database = PostgresDatabase.Create(PostgresAddress.Parse(address), DatabaseUse.Queue);
        return database.Read("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", [], reader => reader.GetBoolean(0))[0];
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true)
        );
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
