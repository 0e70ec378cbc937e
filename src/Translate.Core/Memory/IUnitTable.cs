namespace Translate.Core.Memory;

/// <summary>Accesses the units of a memory. Call inside a transaction.</summary>
internal interface IUnitTable
{
    /// <summary>Returns the units of each normalized source, the oldest first; an empty list for a source without units.</summary>
    /// <param name="normalized">The normalized sources. May contain duplicates.</param>
    /// <param name="forUpdate">Whether no other transaction may add or change units of these sources until this one ends.</param>
    IReadOnlyDictionary<string, List<MemoryUnit>> GetBySources(IEnumerable<string> normalized, bool forUpdate = false);

    /// <summary>Gets a unit by id. Returns false if it does not exist.</summary>
    bool TryGet(long id, out MemoryUnit unit);

    /// <summary>Returns the units after an id, ordered by id.</summary>
    IReadOnlyList<MemoryUnit> GetAfter(long id, int count);

    /// <summary>Returns the units after an id that no document contains, ordered by id.</summary>
    IReadOnlyList<MemoryUnit> GetUnreferencedAfter(long id, int count);

    /// <summary>Returns the units after an id that a filter matches, ordered by id. In a writing transaction, no other one may change them until it ends.</summary>
    IReadOnlyList<MemoryUnit> GetMatchingAfter(long id, UnitFilter filter, int count);

    /// <summary>Counts the units that <see cref="GetMatchingAfter"/> would return, and those that it keeps.</summary>
    ForgetPreview Preview(UnitFilter filter);

    /// <summary>Returns the units of a document, in document order.</summary>
    IReadOnlyList<MemoryUnit> GetByDocument(long document);

    /// <summary>Counts the units by origin, state and engine, the largest group first.</summary>
    IReadOnlyList<UnitGroup> CountByGroup();

    /// <summary>Returns when the oldest unit was created and when a unit last changed. Null without units.</summary>
    (DateTimeOffset? Oldest, DateTimeOffset? Newest) GetTimes();

    /// <summary>Returns the greatest id that was ever assigned to a unit; 0 if there was no unit.</summary>
    long GetLastId();

    /// <summary>Whether there is a unit that is not purely the work of an engine.</summary>
    bool HasNonEngineUnits();

    /// <summary>Inserts units.</summary>
    /// <returns>Their ids, ascending, in order.</returns>
    IReadOnlyList<long> Insert(IReadOnlyList<NewUnit> units);

    /// <summary>Overwrites units that have an id, except their sources. Keeps the earlier creation time.</summary>
    void Update(IReadOnlyList<MemoryUnit> units);

    /// <summary>Deletes units and removes them from their documents.</summary>
    void Delete(IReadOnlyList<long> ids);
}

/// <summary>A unit to insert.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Normalized">Its normalized source.</param>
internal readonly record struct NewUnit(MemoryUnit Unit, string Normalized);
