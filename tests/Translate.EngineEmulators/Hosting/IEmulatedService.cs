using Translate.Emulation.Contract;

namespace Translate.EngineEmulators.Hosting;

/// <summary>The contract of a service: what it checks, answers and bills.</summary>
internal interface IEmulatedService
{
    /// <summary>Whether faults are for a request.</summary>
    bool IsTranslation(string path);

    /// <summary>Answers or refuses a request.</summary>
    Task<ServiceReply> AnswerAsync(ServiceRequest request, CancellationToken cancellationToken);

    /// <summary>Creates the answer of a refusal.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="message">The service's words; empty for those that go with the status.</param>
    ServiceResponse Refuse(int status, string message);
}
