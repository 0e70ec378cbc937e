using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>A shared budget of one process.</summary>
internal sealed class LocalBudget(long cap) : ISharedBudget
{
    private readonly Lock _gate = new();
    private long _spent;

    public string Name => "november";

    public long Cap => cap;

    public long Spent => Interlocked.Read(ref _spent);

    /// <summary>The most that was spent or taken at once.</summary>
    public long Peak { get; private set; }

    public Task<bool> TryTakeAsync(long amount, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_spent + amount > cap)
            {
                return Task.FromResult(false);
            }

            _spent += amount;
            Peak = Math.Max(Peak, _spent);
            return Task.FromResult(true);
        }
    }

    public Task SettleAsync(long difference)
    {
        lock (_gate)
        {
            _spent += difference;
        }

        return Task.CompletedTask;
    }

    public Task<long> GetSpentAsync(CancellationToken cancellationToken) => Task.FromResult(Spent);
}
