using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;
using Translate.Core.Problems;

namespace Translate.Scale.Postgres;

/// <summary>The address of a PostgreSQL database, as the setting Memory takes it: <c>postgres://user@host:port/database</c>. Immutable.</summary>
/// <remarks>
/// The form is libpq's (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING), without a password: that comes from
/// PGPASSWORD or the password file, because addresses end up in process lists and logs.
/// </remarks>
public sealed class PostgresAddress
{
    private const string Advice = "Write it as postgres://user@host/database, and put the password into PGPASSWORD or ~/.pgpass";

    private static readonly string[] Schemes = ["postgres", "postgresql"];

    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresAddress(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>Whether a setting names a PostgreSQL database and not a file.</summary>
    public static bool IsAddress(string text) => Schemes.Any(scheme => text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the address of a memory.</summary>
    /// <exception cref="ProblemException">It is not an address, names no database, has a password in it, or has an option that is not known.</exception>
    public static PostgresAddress Parse(string text) => Parse(text, DatabaseUse.Memory);

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="use">What the database is used for.</param>
    /// <exception cref="ProblemException">It is not an address, names no database, has a password in it, or has an option that is not known.</exception>
    internal static PostgresAddress Parse(string text, DatabaseUse use)
    {
        if (!IsAddress(text) || !TryCreateUri(text, out var uri))
        {
            throw Fail("is not a PostgreSQL address");
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw Fail("contains a password");
        }

        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length == 0 || database.Contains('/', StringComparison.Ordinal))
        {
            throw Fail("names no database");
        }

        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = database,

            // On a network, articles and the proof of a password are not for everybody's eyes.
            SslMode = uri.IsLoopback ? SslMode.Prefer : SslMode.Require,
        };
        if (uri.UserInfo.Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(uri.UserInfo);
        }

        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryAddOption(settings, option, out var name))
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        $"the address of the {use.Name} has an option '{name}' that is not known, or its value is not valid",
                        "Use sslmode, sslrootcert, connect_timeout or search_path"
                    )
                );
            }
        }

        return new PostgresAddress(settings);

        ProblemException Fail(string message) =>
            new(new Problem(ProblemKind.BadConfiguration, $"the address of the {use.Name} {message}", Advice));
    }

    /// <summary>Returns the connection string, without a password.</summary>
    /// <remarks>
    /// Statements are prepared, because the same few run all the time. They are short, so that compiling them in the server takes longer than
    /// it saves (https://www.postgresql.org/docs/15/jit-decision.html).
    /// </remarks>
    /// <param name="maxPoolSize">The most connections that this process opens.</param>
    /// <param name="sessionOptions">Settings of each session, as <c>-c name=value</c>; null for none.</param>
    internal string GetConnectionString(int maxPoolSize, string? sessionOptions = null) =>
        new NpgsqlConnectionStringBuilder(_settings.ConnectionString)
        {
            ApplicationName = "translate",
            MaxPoolSize = maxPoolSize,
            KeepAlive = 10,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
            Options = sessionOptions is null ? "-c jit=off" : $"-c jit=off {sessionOptions}",
        }.ConnectionString;

    /// <summary>Returns the address for messages: user, host, port and database.</summary>
    public override string ToString()
    {
        var user = _settings.Username is { Length: > 0 } name ? Uri.EscapeDataString(name) + "@" : string.Empty;
        var port =
            _settings.Port == NpgsqlConnection.DefaultPort
                ? string.Empty
                : string.Create(CultureInfo.InvariantCulture, $":{_settings.Port}");
        return $"postgres://{user}{_settings.Host}{port}/{Uri.EscapeDataString(_settings.Database!)}";
    }

    private static bool TryCreateUri(string text, [NotNullWhen(true)] out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && uri.Host.Length > 0;

    private static bool TryAddOption(NpgsqlConnectionStringBuilder settings, string option, out string name)
    {
        (name, var value) = option.Split('=', 2) is [var key, var given] ? (key, Uri.UnescapeDataString(given)) : (option, string.Empty);
        switch (name)
        {
            case "sslmode"
                when Enum.TryParse<SslMode>(value.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var mode):
                settings.SslMode = mode;
                return true;
            case "sslrootcert":
                settings.RootCertificate = value;
                return true;
            case "connect_timeout" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                settings.Timeout = seconds;
                return true;
            case "search_path":
                settings.SearchPath = value;
                return true;
            default:
                return false;
        }
    }
}
