using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Translate.Core.Problems;

namespace Translate.Scale.Postgres;

/// <summary>Converts errors of the database to problems with advice.</summary>
internal static class PostgresErrors
{
    /// <summary>Creates a problem: <see cref="ProblemKind.Network"/> if the server cannot be reached or has no room, else <see cref="ProblemKind.BadConfiguration"/>.</summary>
    /// <param name="address">The database.</param>
    /// <param name="use">What it is used for.</param>
    /// <param name="cause">What Npgsql reports. It holds no password; the text of a statement's values is left out.</param>
    public static ProblemException Create(PostgresAddress address, DatabaseUse use, Exception cause)
    {
        var (kind, message, advice) = cause switch
        {
            PostgresException server => Describe(server, use),
            NpgsqlException { InnerException: SocketException } => (
                ProblemKind.Network,
                "the server cannot be reached",
                "Check that PostgreSQL runs there and accepts connections from this machine"
            ),
            NpgsqlException { InnerException: TimeoutException } or TimeoutException => (
                ProblemKind.Network,
                "the server does not answer in time",
                $"Run the same command again. {use.Kept}"
            ),
            _ when IsOutage(cause) => (
                ProblemKind.Network,
                "the connection to the server was lost",
                $"Run the same command again. {use.Kept}"
            ),
            NpgsqlException { InnerException: AuthenticationException } => (
                ProblemKind.BadConfiguration,
                "the certificate of the server is not trusted",
                "Specify the file of its authority with ?sslrootcert=FILE, and the server as its certificate does"
            ),
            NpgsqlException when cause.Message.StartsWith("SSL connection requested", StringComparison.Ordinal) => (
                ProblemKind.BadConfiguration,
                "the server does not offer TLS",
                "Set 'ssl = on' there. If nobody can listen on the way to it, end the address with ?sslmode=disable"
            ),
            _ => (
                ProblemKind.BadConfiguration,
                cause.Message.TrimEnd('.'),
                $"Check the address in {use.Setting} and run the same command again"
            ),
        };
        return new ProblemException(
            new Problem(kind, $"the {use.Name} cannot be used: {message}", advice) { File = address.ToString() },
            cause
        );
    }

    /// <summary>Whether the same work may succeed later: the server restarts or its disk is full, the connection was cut, or two transactions met.</summary>
    /// <remarks>The codes are listed at https://www.postgresql.org/docs/15/errcodes-appendix.html.</remarks>
    public static bool IsTransient(Exception cause) =>
        cause switch
        {
            PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.TooManyConnections
                    or PostgresErrorCodes.DiskFull
            } => true,
            _ => IsOutage(cause),
        };

    /// <summary>Whether the connection to the server was lost, or cannot be made for now.</summary>
    public static bool IsOutage(Exception cause) =>
        cause switch
        {
            PostgresException server => server.SqlState
                is PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
                || server.SqlState.StartsWith("08", StringComparison.Ordinal),
            NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
            NpgsqlException => cause.InnerException is null && ((NpgsqlException)cause).IsTransient,
            _ => false,
        };

    private static (ProblemKind Kind, string Message, string Advice) Describe(PostgresException fault, DatabaseUse use) =>
        fault.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => (
                ProblemKind.Credentials,
                "the server rejects the user or the password",
                "Put the right password into PGPASSWORD or ~/.pgpass"
            ),
            PostgresErrorCodes.InvalidCatalogName => (
                ProblemKind.BadConfiguration,
                "the database does not exist",
                $"Create it with 'createdb', or correct its name in {use.Setting}"
            ),
            PostgresErrorCodes.InsufficientPrivilege => (
                ProblemKind.BadConfiguration,
                $"the user may not do that ({fault.MessageText})",
                $"Let the owner of the database run '{use.FirstUse}' once, and grant the user what deploy/postgres/roles.sql names"
            ),
            PostgresErrorCodes.DiskFull => (
                ProblemKind.Network,
                "the disk of the server is full",
                $"Free some space there and run the same command again. {use.Kept}"
            ),
            _ when IsOutage(fault) => (
                ProblemKind.Network,
                "the server is starting or stopping",
                $"Run the same command again. {use.Kept}"
            ),
            _ => (
                ProblemKind.BadConfiguration,
                $"{fault.MessageText.TrimEnd('.')} (PostgreSQL {fault.SqlState})",
                $"Check the server and run the same command again. {use.Kept}"
            ),
        };
}
