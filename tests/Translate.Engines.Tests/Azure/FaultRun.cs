using Translate.Core.Translators;
using Translate.Emulation;

namespace Translate.Engines.Tests.Azure;

/// <summary>What a cell came to.</summary>
/// <param name="Results">Of the engine.</param>
/// <param name="Requests">That the emulator saw.</param>
/// <param name="Elapsed">By the fast clock.</param>
public sealed record FaultRun(IReadOnlyList<TranslationResult> Results, IReadOnlyList<EmulatorRequest> Requests, TimeSpan Elapsed);
