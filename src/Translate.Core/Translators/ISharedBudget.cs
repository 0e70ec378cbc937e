using Translate.Core.Problems;

namespace Translate.Core.Translators;

/// <summary>A budget that several runs spend from, in this process and others.</summary>
/// <remarks>
/// What was taken is spent until it is given back: if a process dies in between, nobody knows its bill, and the cap must hold.
/// Safe to use from several threads at once.
/// </remarks>
internal interface ISharedBudget
{
    /// <summary>Its name, for messages.</summary>
    string Name { get; }

    /// <summary>The most that all runs together may spend, in the unit of the engine.</summary>
    long Cap { get; }

    /// <summary>Takes an amount if the cap allows it, in one step.</summary>
    /// <returns>Whether it was taken.</returns>
    /// <exception cref="ProblemException">The store of the budget cannot be used.</exception>
    Task<bool> TryTakeAsync(long amount, CancellationToken cancellationToken);

    /// <summary>Counts what was billed beyond what was taken; less gives some back. Never throws, because paid translations are on their way.</summary>
    Task SettleAsync(long difference);

    /// <summary>Returns what is spent or taken so far.</summary>
    /// <exception cref="ProblemException">The store of the budget cannot be used.</exception>
    Task<long> GetSpentAsync(CancellationToken cancellationToken);
}
