using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Scale.Claims;

/// <summary>A budget in a row of a PostgreSQL database.</summary>
/// <remarks>The row is made at the first use. Each unit of price has a row of its own.</remarks>
/// <param name="database">The database. Its tables must be up to date.</param>
/// <param name="name">The name that runs share.</param>
/// <param name="cap">The most that they may spend together.</param>
/// <param name="unit">What the engine bills.</param>
internal sealed class PostgresBudget(PatientDatabase database, string name, long cap, PriceUnit unit) : ISharedBudget
{
    private readonly PatientDatabase _impatient = database.WithoutPatience();

    /// <summary>What was billed beyond what was taken and could not be counted yet.</summary>
    private long _uncounted;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public long Cap => cap;

    /// <inheritdoc/>
    public async Task<bool> TryTakeAsync(long amount, CancellationToken cancellationToken)
    {
        const string Take = """
            INSERT INTO shared_budget AS budget (name, unit, spent) SELECT $1, $2, $3 WHERE $3 <= $4
            ON CONFLICT (name, unit) DO UPDATE SET spent = budget.spent + excluded.spent WHERE budget.spent + excluded.spent <= $4
            """;
        return amount <= 0
            || await database.ExecuteAsync(Take, cancellationToken, name, unit.ToString(), amount, cap).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <remarks>What could not be given back stays spent: nobody knows whether the server did it, and the cap must hold.</remarks>
    public async Task SettleAsync(long difference)
    {
        difference += Interlocked.Exchange(ref _uncounted, 0);
        try
        {
            await _impatient
                .ExecuteAsync(
                    "UPDATE shared_budget SET spent = greatest(0, spent + $3) WHERE name = $1 AND unit = $2",
                    CancellationToken.None,
                    name,
                    unit.ToString(),
                    difference
                )
                .ConfigureAwait(false);
        }
        catch (ProblemException)
        {
            Interlocked.Add(ref _uncounted, Math.Max(0, difference));
        }
    }

    /// <inheritdoc/>
    public async Task<long> GetSpentAsync(CancellationToken cancellationToken) =>
        (
            await database
                .QueryAsync(
                    "SELECT spent FROM shared_budget WHERE name = $1 AND unit = $2",
                    row => row.GetInt64(0),
                    cancellationToken,
                    name,
                    unit.ToString()
                )
                .ConfigureAwait(false)
        ).FirstOrDefault();
}
