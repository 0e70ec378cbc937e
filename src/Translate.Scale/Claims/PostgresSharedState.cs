using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Resilience;
using Translate.Hosting;
using Translate.Scale.Postgres;

namespace Translate.Scale.Claims;

/// <summary>What processes share that use one PostgreSQL database: claims on sentences, the pace of engines, and budgets.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class PostgresSharedState : ISharedState
{
    /// <summary>How long a server may be away, as in a restart.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgresDatabase _database;
    private readonly PatientDatabase _patient;
    private readonly PostgresClaims _claims;

    private PostgresSharedState(PostgresDatabase database, TimeSpan lease)
    {
        _database = database;
        _patient = new PatientDatabase(database, Patience);
        _claims = new PostgresClaims(_patient, lease);
    }

    /// <summary>The tables.</summary>
    public static SchemaPart Schema { get; } = new("claims", 1);

    /// <inheritdoc/>
    public ISegmentClaims Claims => _claims;

    /// <summary>Connects, and brings the tables up to date.</summary>
    /// <param name="address">The address of the database.</param>
    /// <param name="lease">How long the claims of a process that died are held; null for <see cref="ClaimHolder.DefaultDuration"/>.</param>
    /// <exception cref="ProblemException">The address is not valid, or the server cannot be used.</exception>
    public static PostgresSharedState Open(string address, TimeSpan? lease = null)
    {
        var database = PostgresDatabase.Create(PostgresAddress.Parse(address), DatabaseUse.Claims);
        try
        {
            database.Migrate(Schema);
            return new PostgresSharedState(database, lease ?? ClaimHolder.DefaultDuration);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Connects if an address names a PostgreSQL database; else returns null.</summary>
    /// <exception cref="ProblemException">The address is not valid, or the server cannot be used.</exception>
    public static ISharedState? TryOpen(string address) => PostgresAddress.IsAddress(address) ? Open(address) : null;

    /// <inheritdoc/>
    public IPace CreatePace(PaceLimit limit, Action<TimeSpan> onWait) => new PostgresPace(_patient, limit, onWait);

    /// <inheritdoc/>
    public ISharedBudget CreateBudget(string name, long cap, PriceUnit unit) => new PostgresBudget(_patient, name, cap, unit);

    /// <inheritdoc/>
    public void Dispose()
    {
        _claims.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _database.Dispose();
    }
}
