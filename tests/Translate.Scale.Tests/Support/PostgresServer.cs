using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Npgsql;

namespace Translate.Scale.Tests.Support;

/// <summary>A PostgreSQL server of its own in a temporary folder, on a free port of the loopback address. Stopped and deleted on dispose.</summary>
/// <remarks>PostgreSQL refuses to run as root, so there the server runs as the user "postgres" that Debian's package creates.</remarks>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "postgres";
    private const string Missing = "PostgreSQL 15 or later is not installed: apt-get install postgresql.";

    private readonly string _folder;
    private readonly string? _address;
    private readonly string _settings;

    private PostgresServer(string folder, int port, bool isDurable, string? address, bool hasTls)
    {
        (_folder, _address) = (folder, address);
        Port = port;
        var addresses = address is null ? "127.0.0.1" : $"127.0.0.1,{address}";
        _settings = FormattableString.Invariant(
            $"-p {port} -c listen_addresses={addresses} -c unix_socket_directories='' -c max_connections=200 -c fsync={(isDurable ? "on" : "off")} -c ssl={(hasTls ? "on" : "off")}"
        );
    }

    /// <summary>The port of the server.</summary>
    public int Port { get; }

    /// <summary>The folder that holds the database.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    /// <summary>Starts a server. Skips the test if PostgreSQL is not installed.</summary>
    /// <param name="isDurable">Whether commits wait for the disk. Only tests that pull the plug need it.</param>
    /// <param name="volume">The folder to make its folder in; null for that of temporary files.</param>
    /// <param name="address">An address of this machine on which it listens too, for the network of 24 bits around it; null for none.</param>
    /// <param name="certificate">The certificate with its key; null for a server without TLS.</param>
    public static PostgresServer Start(
        bool isDurable = false,
        string? volume = null,
        string? address = null,
        X509Certificate2? certificate = null
    )
    {
        Assert.SkipWhen(FindPrograms() is null, Missing);
        var folder = volume is null
            ? Directory.CreateTempSubdirectory("translate-postgres-").FullName
            : Directory.CreateDirectory(Path.Combine(volume, "postgres")).FullName;
        if (Environment.UserName == "root")
        {
            UnixCommand.Run("chown", User, folder);
        }

        var server = new PostgresServer(folder, FindFreePort(), isDurable, address, certificate is not null);
        Run("initdb", "-D", server.DataFolder, "-U", User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        if (address is not null)
        {
            File.AppendAllText(Path.Combine(server.DataFolder, "pg_hba.conf"), $"host all all {address}/24 trust\n");
        }

        if (certificate is not null)
        {
            server.Write("server.crt", certificate.ExportCertificatePem());
            server.Write("server.key", certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        }

        server.Resume();
        return server;
    }

    /// <summary>Creates an empty database and returns its address, as the setting Memory takes it.</summary>
    public string CreateDatabase()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        Execute("postgres", $"CREATE DATABASE {name}");
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{User}@127.0.0.1:{Port}/{name}");
    }

    /// <summary>Returns the address of a database for a machine that reaches the server over the network, without TLS.</summary>
    public string GetNetworkAddress(string database) =>
        $"{database.Replace("127.0.0.1", _address, StringComparison.Ordinal)}?sslmode=disable";

    /// <summary>Returns the name of the database of an address.</summary>
    public static string GetDatabase(string address) => address[(address.LastIndexOf('/') + 1)..];

    /// <summary>Runs a statement in a database.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(GetConnectionString(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Returns the connection string of a database, for tests that look behind the program.</summary>
    public string GetConnectionString(string database) =>
        FormattableString.Invariant($"Host=127.0.0.1;Port={Port};Username={User};Database={database};Pooling=false");

    /// <summary>Stops the server at once, as a crash does.</summary>
    public void Crash() => Run("pg_ctl", "-D", DataFolder, "-m", "immediate", "-w", "stop");

    /// <summary>Starts the server again after it was stopped.</summary>
    public void Resume() => Run("pg_ctl", "-D", DataFolder, "-o", _settings, "-l", Path.Combine(_folder, "log"), "-w", "start");

    /// <inheritdoc/>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Crash();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Writes a file that only the server may read.</summary>
    private void Write(string name, string content)
    {
        var path = Path.Combine(DataFolder, name);
        File.WriteAllText(path, content);
        UnixCommand.Run("chmod", "0600", path);
        if (Environment.UserName == "root")
        {
            UnixCommand.Run("chown", User, path);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(FindPrograms()!, program);
        var start =
            Environment.UserName == "root"
                ? new ProcessStartInfo("runuser", ["-u", User, "--", path, .. arguments])
                : new ProcessStartInfo(path, arguments);

        // The server inherits the standard streams, so reading them to the end would wait for the server.
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = program == "initdb";
        using var process = Process.Start(start)!;
        var output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEnd() : string.Empty;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}. {output}");
    }

    /// <summary>Returns the folder of the newest installed server; null if there is no such server.</summary>
    private static string? FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) && version >= 15)
                .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture))
                .Select(folder => Path.Combine(folder, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    private static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
