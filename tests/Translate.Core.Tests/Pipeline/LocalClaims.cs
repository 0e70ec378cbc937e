using System.Collections.Concurrent;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Pipeline;

/// <summary>Claims of one process among several that share a dictionary.</summary>
internal sealed class LocalClaims(ConcurrentDictionary<Guid, (LocalClaims Holder, Problem? Failure)> table) : ISegmentClaims
{
    /// <summary>Completes when somebody waits for the first time.</summary>
    public TaskCompletionSource Waited { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<IReadOnlySet<Guid>> ClaimAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        lock (table)
        {
            var free = keys.Where(key => !table.TryGetValue(key, out var held) || held.Failure is not null).ToHashSet();
            free.ToList().ForEach(key => table[key] = (this, null));
            return Task.FromResult<IReadOnlySet<Guid>>(free);
        }
    }

    public async Task<IReadOnlyDictionary<Guid, Problem>> WaitAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        Waited.TrySetResult();
        while (keys.All(key => table.TryGetValue(key, out var held) && held.Failure is null))
        {
            await Task.Delay(1, cancellationToken);
        }

        return keys.Where(key => table.TryGetValue(key, out var held) && held.Failure is not null)
            .ToDictionary(key => key, key => table[key].Failure!);
    }

    public Task ReleaseAsync(IReadOnlyCollection<Guid> keys, IReadOnlyDictionary<Guid, Problem> failures)
    {
        lock (table)
        {
            foreach (var key in keys)
            {
                if (failures.TryGetValue(key, out var failure))
                {
                    table[key] = (this, failure);
                }
                else
                {
                    table.TryRemove(key, out _);
                }
            }
        }

        return Task.CompletedTask;
    }
}
