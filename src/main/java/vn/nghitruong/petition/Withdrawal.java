package vn.nghitruong.petition;

import org.springframework.stereotype.Service;
import vn.nghitruong.request.Requests;

/** Ends a petition that its voters took back, with everything that was asked for it. */
@Service
public class Withdrawal {

    private final Petitions petitions;
    private final Requests requests;

    Withdrawal(Petitions petitions, Requests requests) {
        this.petitions = petitions;
        this.requests = requests;
    }

    public void withdraw(String code) {
        requests.withdraw(code);
        petitions.close(code, "withdrawn");
    }
}
